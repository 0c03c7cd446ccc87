import { a } from "./a.ts"
import type { B } from "./b.ts"
export { a }
export * from "./c.ts"
