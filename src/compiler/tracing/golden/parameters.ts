async function a(x = async () => await 1, { y = async () => 2 } = {}, ...z: unknown[]) {
  return [await x(), await y(), z];
}
async function b(this: unknown, x = arguments.length) { return x }
function c(x = async () => await 1) { return x }
class D { async e(x = async () => super.toString()) { return await x() } }
