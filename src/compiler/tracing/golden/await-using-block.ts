async function a(f: any) {
  { await using x = f() }
  { await using x = f(), y = f(); await using z = f(); await z; }
  { const g = () => x; await using x = await f(); { await using y = x } g() }
  if (f) { await using x = f(); return x } else { await using x = f() }
  try { await using x = f() } catch (e) { await using x = f() } finally { await using x = f() }
  label: { await using x = f(); break label }
  for (const y of f()) { await using x = y; continue }
  for await (const y of f()) { await using x = y; continue }
}
