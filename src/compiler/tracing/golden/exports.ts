export async function a() { await 1 }
export const b = async () => await 1
export class C { async d() {} }
export { a as e }
export type F = typeof a
