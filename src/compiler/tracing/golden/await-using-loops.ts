async function a(f: any) {
  for (await using x = f(); x.more; x.next()) await x
  for (await using x = f(), y = f();;) { break }
  for (await using x of f()) x
  for (await using x of f()) { await x; continue }
  for await (await using x of f()) { await x; break }
  label: for (await using x of f()) continue label
  if (f) for (await using x of f()) x; else for (using x of f()) x
}
