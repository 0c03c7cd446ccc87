import { check, expect, scenario } from "exercise";
import type * as Cell from "../weather.ts";

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const asked = scenario(async (cell: typeof Cell) => {
  let inFlight = 0;
  let most = 0;
  const question = (city: string, ms: number, isDown = false) => async (): Promise<string> => {
    inFlight += 1;
    most = Math.max(most, inFlight);
    await sleep(ms);
    inFlight -= 1;
    if (isDown) throw new Error(`${city} does not answer`);
    return city;
  };
  const questions = [
    question("Oslo", 90),
    question("Rome", 30, true),
    question("Lima", 60),
    question("Bern", 10),
  ];
  let heard: string[];
  try {
    heard = await cell.weather(questions);
  } catch (error) {
    heard = [`failed: ${error instanceof Error ? error.message : String(error)}`];
  }
  return { heard, most };
});

check("the three that answer, in the order in which they were asked", asked, ({ returned }) => {
  expect(returned.heard, "what comes back").to.deep.equal(["Oslo", "Lima", "Bern"]);
});

check("all four are asked at once", asked, ({ returned }) => {
  expect(returned.most, "questions in flight at once").to.equal(4);
});
