async function a(items: any) {
  if (items) for await (const x of items) x
  else for await (const y of items) y
  if (items) for await (const x of items) x; else if (items) for await (const y of items);
  for await (const x of items) for await (const y of x) y
  for await (const x of items) for (const y of x) y
  for await (const x of items) if (x) await x; else await 1
  for await (const x of items) try { await x } finally { }
  while (items) for await (const x of items) break
  do for await (const x of items) x; while (items)
  switch (items) { case 1: for await (const x of items) break }
}
