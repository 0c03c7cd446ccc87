async function a(items: any) {
  outer: for await (const x of items) {
    inner: for await (const y of x) {
      if (y) continue outer
      if (x) continue inner
      if (items) break outer
      else break inner
    }
  }
  one: two: for await (const x of items) { continue one; continue two }
  block: { for await (const x of items) break block }
  label: for (;;) { for await (const x of items) continue label }
}
