async function a(f: any) {
  await using x = f()
  await using y = f();
  return x ?? y
}
const b = async (f: any) => { await using _ = f() }
async function* c(f: any) { await using x = f(); yield x }
class D { async e(f: any) { using x = f(); await using y = x } }
