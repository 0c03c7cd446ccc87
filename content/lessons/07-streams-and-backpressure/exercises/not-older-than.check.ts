import { check, expect, scenario } from "exercise";
import type * as Cell from "../readings.ts";

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Twelve readings are shown. Readings are numbered as they are made: what is read tells how far ahead. */
const shown = scenario(
  async (cell: typeof Cell) => {
    const reader = cell.readings().getReader();
    const read: number[] = [];
    for (let n = 1; n <= 12; n += 1) {
      const { value } = await reader.read();
      read.push(value ?? 0);
      await sleep(n === 1 ? 300 : 20); // the first look is a long one: time enough to work ahead
    }
    const ahead = (await cell.measure()) - 1 - read.length;
    await reader.cancel();
    return { read, ahead };
  },
  { limitMs: 8_000 },
);

check("all readings are shown, in their order", shown, ({ returned }) => {
  expect(returned.read, "what is shown").to.deep.equal(
    Array.from({ length: 12 }, (_, n) => n + 1),
  );
});

check("no reading joins a queue that takes longer than 100 ms to show", shown, ({ returned }) => {
  expect(returned.ahead, "readings made ahead").to.be.at.most(5);
});

check("within that limit the stream works ahead", shown, ({ returned }) => {
  expect(returned.ahead, "readings made ahead").to.be.at.least(3);
});
