import { task,           } from "./task.ts";

const start = performance.now();
const results         = await Promise.all([1, 2, 3].map((n)                => task(n)));
for (const { id, ms } of results) {
  console.log(`task ${id} took ${Math.round(ms)} ms`);
}
console.log(performance.now() - start  < 400);
