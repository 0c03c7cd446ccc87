import { check, expect, scenario } from "exercise";
import type * as Cell from "../first-good.ts";

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const question = (answer: string, ms: number, isDown = false) => async (): Promise<string> => {
  await sleep(ms);
  if (isDown) throw new Error(`${answer} is down`);
  return answer;
};

const isGood = (answer: string): boolean => answer.startsWith("good");

const some = scenario((cell: typeof Cell) =>
  cell.firstGood(
    [
      question("good, but late", 400),
      question("bad", 20),
      question("down", 40, true),
      question("good", 120),
    ],
    isGood,
  ),
);

const none = scenario(async (cell: typeof Cell) => {
  try {
    return await cell.firstGood([question("bad", 20), question("down", 10, true)], isGood);
  } catch {
    return "it fails";
  }
});

check("the first good answer to arrive comes back", some, ({ returned }) => {
  expect(returned, "what comes back").to.equal("good");
});

check("where none is good, it fails", none, ({ returned }) => {
  expect(returned, "with one bad answer and one failure").to.equal("it fails");
});
