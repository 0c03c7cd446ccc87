export let count = 0;
export const increment = () => { count++ };
export async function later() { return count }
export class Counter {}
const a = 1, b = 2;
export { a, b as "any name" };
export * from "./bank.ts";
export * as bank from "./bank.ts";
export { balance as money } from "./bank.ts";
export default async () => a;
