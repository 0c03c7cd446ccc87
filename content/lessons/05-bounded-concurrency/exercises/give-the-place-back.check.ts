import { check, expect, scenario } from "exercise";
import type * as Cell from "../gate.ts";

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Two tasks fail in a gate of two; then four more want to get in, and six once these are through. */
const failed = scenario(
  async (cell: typeof Cell) => {
    const gate = new cell.Gate(2);
    const fail = async (): Promise<void> => {
      await sleep(10);
      throw new Error("the task's own error");
    };
    const outcomes = await Promise.allSettled([gate.run(fail), gate.run(fail)]);
    const errors = outcomes.map((outcome) =>
      outcome.status === "rejected" ? String(outcome.reason.message) : "no error",
    );
    let inside = 0;
    let most = 0;
    const task = async (): Promise<void> => {
      inside += 1;
      most = Math.max(most, inside);
      await sleep(20);
      inside -= 1;
    };
    const wave = (count: number) =>
      Promise.all(Array.from({ length: count }, () => gate.run(task)));
    const rest = wave(4)
      .then(() => wave(6))
      .then(() => "all got in");
    const heard = await Promise.race([rest, sleep(1000).then(() => "nobody gets in any more")]);
    return { errors, heard, most };
  },
  { limitMs: 10_000 },
);

/** One is inside and fails; another stands in the queue. */
const queued = scenario(
  async (cell: typeof Cell) => {
    const gate = new cell.Gate(1);
    const fails = gate.run(async () => {
      await sleep(10);
      throw new Error("the task's own error");
    });
    const waits = gate.run(async () => "it got in");
    const heard = Promise.race([waits, sleep(1000).then(() => "it stands there still")]);
    await Promise.allSettled([fails]);
    return heard;
  },
  { limitMs: 10_000 },
);

check("a task's error reaches the one who has called run", failed, ({ returned }) => {
  expect(returned.errors, "what they hear").to.deep.equal([
    "the task's own error",
    "the task's own error",
  ]);
});

check("after two failures others still get in", failed, ({ returned }) => {
  expect(returned.heard, "the ten that come after").to.equal("all got in");
});

check("who stands in the queue gets the place of one who fails", queued, ({ returned }) => {
  expect(returned, "the one in the queue").to.equal("it got in");
});

check("and never more than two of them at once", failed, ({ returned }) => {
  expect(returned.most, "tasks inside at once").to.be.at.most(2);
});
