import { task, type Task } from "./task.ts";

const start = performance.now();
const results: Task[] = await Promise.all([1, 2, 3].map((n): Promise<Task> => task(n)));
for (const { id, ms } of results) {
  console.log(`task ${id} took ${Math.round(ms)} ms`);
}
console.log(performance.now() - start! < 400);
