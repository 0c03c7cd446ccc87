import { check, expect, scenario } from "exercise";
import type * as Cell from "../pool.ts";

/** The workers that somebody ends from now on. */
function endedFromNow(): Set<Worker> {
  const ended = new Set<Worker>();
  const terminate = Worker.prototype.terminate;
  Worker.prototype.terminate = function (this: Worker) {
    ended.add(this);
    terminate.call(this);
  };
  return ended;
}

/** A long one first, then six short ones; two workers. */
const counted = scenario(async (cell: typeof Cell) => {
  const ended = endedFromNow();
  const pool = cell.createPool(2);
  let done = 0;
  let doneBeforeTheLongOne = 0;
  const count = async (to: number): Promise<number> => {
    const steps = await pool.count({ from: 1, to });
    if (to > 100_000) doneBeforeTheLongOne = done;
    done += 1;
    return steps;
  };
  const steps = await Promise.all([count(1_000_000), ...[10, 20, 30, 40, 50, 60].map(count)]);
  pool.close();
  return { short: steps.slice(1), doneBeforeTheLongOne, ended: ended.size };
});

/** Two long ones, for two threads to be at work. */
const together = scenario(async (cell: typeof Cell) => {
  const pool = cell.createPool(2);
  await Promise.all([1, 2, 3, 4].map(() => pool.count({ from: 1, to: 500_000 })));
  pool.close();
});

const failing = scenario(async (cell: typeof Cell) => {
  const pool = cell.createPool(1);
  const question = pool.count({ from: -1, to: 10 }).then(
    () => "no error",
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  const tooLate = new Promise<number>((resolve) => setTimeout(resolve, 3_000, -1));
  const queued = await Promise.race([pool.count({ from: 1, to: 20 }), tooLate]);
  const problem = await question;
  const after = await Promise.race([pool.count({ from: 1, to: 10 }), tooLate]);
  pool.close();
  return { problem, queued, after };
});

check("every question gets its own answer", counted, ({ returned }) => {
  expect(returned.short, "steps up to 10, 20 … 60").to.deep.equal([61, 189, 423, 701, 1042, 1438]);
});

check("two workers are started, and no more", counted, ({ threads }) => {
  expect(threads - 1, "workers started").to.equal(2);
});

check("both are at work at once", together, ({ busyTogether }) => {
  expect(busyTogether("workers"), "workers at work at once").to.equal(2);
});

check("nobody waits behind a long question while a worker is free", counted, ({ returned }) => {
  expect(returned.doneBeforeTheLongOne, "short ones done before the long one").to.equal(6);
});

check("a question that fails is its caller's affair, and the worker goes on", failing, (run) => {
  expect(run.returned.problem, "what the caller hears").to.contain("found -1");
  expect(run.returned.after, "steps that the next one counts").to.equal(61);
});

check("and whoever waited for that worker has it then", failing, ({ returned }) => {
  expect(returned.queued, "steps that the one in the queue counts").to.equal(189);
});

check("close ends both workers", counted, ({ returned }) => {
  expect(returned.ended, "workers ended").to.equal(2);
});
