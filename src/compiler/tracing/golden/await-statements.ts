async function a(x: any) {
  if (await x) await 1
  else await 2
  do await 3
  while (await x)
  while (await x) await 4
  for (await 1; await x; await 2) await 5
  for (const k in await x) await k
  for (const k of await x) await k
  switch (await x) {
    case await 1: await 6
    default: await 7
  }
  label: await 8
  throw await 9
}
