import { check, expect, scenario } from "exercise";
import type * as Cell from "../fastest.ts";

/** Three servers: what each of them did, and what the caller heard. */
async function asked(cell: typeof Cell, fails: boolean) {
  const log: string[] = [];
  const server = (name: string, ms: number, failing = false) => (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => {
        log.push(`${name} ends`);
        if (failing) reject(new Error(`${name} is down`));
        else resolve(`the answer of ${name}`);
      }, ms);
      signal.addEventListener("abort", () => {
        clearTimeout(timer);
        log.push(`${name} is called off`);
        reject(signal.reason);
      });
    });
  let heard: string;
  try {
    heard = await cell.fastest([server("a", 900), server("b", 100, fails), server("c", 900)]);
  } catch (error) {
    heard = error instanceof Error ? error.message : String(error);
  }
  return { heard, log };
}

const answered = scenario((cell: typeof Cell) => asked(cell, false));
const failed = scenario((cell: typeof Cell) => asked(cell, true));

check("the first answer comes back", answered, ({ returned }) => {
  expect(returned.heard, "what comes back").to.equal("the answer of b");
});

check("both losers are called off, once there is an answer", answered, ({ returned }) => {
  expect(returned.log[0], "what happens first").to.equal("b ends");
  expect(returned.log, "what the servers did").to.include("a is called off");
  expect(returned.log, "what the servers did").to.include("c is called off");
});

check("where the first to end fails, so does fastest", failed, ({ returned }) => {
  expect(returned.heard, "what the caller hears").to.equal("b is down");
});

check("the others are called off then, too", failed, ({ returned }) => {
  expect(returned.log, "what the servers did").to.include("a is called off");
  expect(returned.log, "what the servers did").to.include("c is called off");
});
