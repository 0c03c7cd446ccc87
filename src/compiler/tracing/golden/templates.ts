async function a(x: any) {
  await `a`
  await `a${x}b${await `c${x}`}`
  return `${x}`
}
const b = async () => `${await 1}`
const c = async () => String.raw`\u${await 1}`
