import { check, expect, scenario } from "exercise";
import type * as Cell from "../barrier.ts";

const passed = scenario((cell: typeof Cell) => cell.fourRounds(), { mayFail: true, limitMs: 12_000 });

/** The worker of the lesson; the reader's cell names it, and so it is there. */
const rounds = "./rounds.worker.ts";
const { load, wait } = Atomics;
const writing = ["add", "and", "compareExchange", "exchange", "or", "store", "sub", "xor"] as const;

/**
 * Two threads, and this is one of them. Once it has written something it stands still until the other has come,
 * has passed, and has gone on to the second round: a thread may be set aside between any two of its steps.
 */
const setAside = scenario(
  (cell: typeof Cell) => {
    const numbers = new Int32Array(new SharedArrayBuffer(32));
    const roundOfTheOther = (): number => load(numbers, 3);
    for (const name of writing) {
      const step: (...values: never[]) => unknown = Atomics[name];
      const andStandStill = (...values: never[]): unknown => {
        const isAlone = roundOfTheOther() === 0;
        const found = step(...values);
        // Where the other cannot pass, this was no arrival: one lets it wait for the next step then.
        const until = performance.now() + 4_000;
        while (isAlone && roundOfTheOther() < 2 && performance.now() < until) {
          wait(numbers, 6, 0, 5);
        }
        return found;
      };
      Object.assign(Atomics, { [name]: andStandStill });
    }
    const other = new Worker(rounds, { type: "module" });
    other.postMessage({ numbers, who: 1, size: 2 });
    cell.passBarrier(numbers, 2);
    other.terminate();
    return "it comes through";
  },
  { mayFail: true, limitMs: 12_000 },
);

check("everybody comes through all four rounds", passed, ({ state, reason }) => {
  expect(state === "failed" ? reason : "all through", "how it ends").to.equal("all through");
});

check("so does one that is set aside between two of its steps", setAside, (run) => {
  expect(run.returned ?? run.reason, "how it ends").to.equal("it comes through");
});

check("nobody goes on before all have come", passed, ({ returned }) => {
  expect(returned, "too early, each of three").to.deep.equal([false, false, false]);
});

check("who waits keeps no core", passed, ({ busyMs }) => {
  // The first never naps: it waits four times 200 ms for the third.
  expect(Math.round(busyMs(1)), "ms for which the first was busy").to.be.below(400);
});
