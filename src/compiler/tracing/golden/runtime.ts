const load = async () => await import("./a.ts")
export const where = async () => import.meta.url
await import("./b.ts")
