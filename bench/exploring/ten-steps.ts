/** The program that is searched: two tasks of five sleeps, ten steps, 252 schedules. */
import { recordSchedule } from "../../src/explorer/record.ts";
import { enumerate } from "../../src/explorer/search/enumerate.ts";
import { anyOrder, engineOf, explorable, programOf } from "../../src/explorer/testing/engine-of.ts";

export const tasks = 2;
export const sleeps = 5;

const sources = {
  "main.ts": `const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
let done = 0;
async function task(): Promise<void> {
  for (let i = 0; i < ${sleeps}; i++) { await sleep(10); done++; }
}
await Promise.all([${Array(tasks).fill("task()").join()}]);
if (done !== ${tasks * sleeps}) throw new Error("not all");`,
};

/** `entry`, and `code`: an expression whose value is the program's factory. */
export const tenSteps = programOf(sources);

/** Every schedule, as fast-check numbers what it schedules: from 1. */
export function everyOrder(): readonly (readonly number[])[] {
  const engine = engineOf(sources);
  const found: number[][] = [];
  const all = enumerate(explorable(sources));
  for (let tried = all.next(); tried; tried = all.next()) {
    const { steps } = recordSchedule(engine, tenSteps, tried.choices, {
      ...anyOrder,
      until: "end",
    });
    found.push(steps.flatMap(({ event }) => (event ? [event.id + 1] : [])));
  }
  return found;
}
