import { check, expect, scenario } from "exercise";
import type * as Cell from "../upload.ts";

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Twelve lines, room for four, 15 ms to write one. How far the lines taken are ahead of those written. */
const uploaded = scenario(
  async (cell: typeof Cell) => {
    const written: string[] = [];
    let taken = 0;
    let ahead = 0;
    let isClosed = false;
    function* lines(): Generator<string, void> {
      for (let n = 1; n <= 12; n += 1) {
        taken += 1;
        ahead = Math.max(ahead, taken - written.length);
        yield `line ${n}`;
      }
    }
    const sink = new WritableStream<string>(
      {
        async write(line) {
          await sleep(15);
          written.push(line);
        },
        close() {
          isClosed = true;
        },
      },
      { highWaterMark: 4 },
    );
    await cell.upload(lines(), sink);
    return { written, ahead, isClosed };
  },
  { limitMs: 8_000 },
);

check("all lines are written, in their order, and the stream is closed", uploaded, ({ returned }) => {
  expect(returned.written, "lines written").to.deep.equal(
    Array.from({ length: 12 }, (_, n) => `line ${n + 1}`),
  );
  expect(returned.isClosed, "closed").to.equal(true);
});

check("no line is taken that there is no room for", uploaded, ({ returned }) => {
  expect(returned.ahead, "lines taken and not yet written").to.be.at.most(5);
});

check("the room is used", uploaded, ({ returned }) => {
  expect(returned.ahead, "lines taken and not yet written").to.be.at.least(4);
});
