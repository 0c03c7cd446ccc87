import { check, expect, scenario } from "exercise";
import type * as Cell from "../first-good.ts";

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const question = (answer: string, ms: number, isDown = false) => async (): Promise<string> => {
  await sleep(ms);
  if (isDown) throw new Error(`${answer} is down`);
  return answer;
};

const isGood = (answer: string): boolean => answer.startsWith("good");

/** A good answer comes while another, and slower, is still awaited. */
const some = scenario(async (cell: typeof Cell) => {
  let inFlight = 0;
  let most = 0;
  const counted = (ask: Cell.Question) => async (): Promise<string> => {
    inFlight += 1;
    most = Math.max(most, inFlight);
    try {
      return await ask();
    } finally {
      inFlight -= 1;
    }
  };
  let isLateOver = false;
  const late = async (): Promise<string> => {
    await sleep(500);
    isLateOver = true;
    return "good, but late";
  };
  const questions = [
    late,
    question("bad", 20),
    question("down", 40, true),
    question("good", 100),
  ].map(counted);
  let heard: string;
  try {
    heard = await cell.firstGood(questions, isGood);
  } catch (error) {
    heard = `failed: ${error instanceof Error ? error.message : String(error)}`;
  }
  return { heard, isLateOver, most };
});

const none = scenario(async (cell: typeof Cell) => {
  try {
    return await cell.firstGood([question("bad", 20), question("down", 10, true)], isGood);
  } catch {
    return "it fails";
  }
});

check("the first good answer to arrive comes back", some, ({ returned }) => {
  expect(returned.heard, "what comes back").to.equal("good");
});

check("it comes back while a slower one is still under way", some, ({ returned }) => {
  expect(returned.isLateOver, "the slow one is over").to.equal(false);
});

check("all four are asked at once", some, ({ returned }) => {
  expect(returned.most, "questions in flight at once").to.equal(4);
});

check("where none is good, it fails", none, ({ returned }) => {
  expect(returned, "with one bad answer and one failure").to.equal("it fails");
});
