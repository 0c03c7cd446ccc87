import { check, expect, scenario } from "exercise";
import type * as Cell from "../fair-pick.ts";

interface Job {
  readonly name: string;
  readonly priority: number;
  passedOver: number;
}

const job = (name: string, priority: number): Job => ({ name, priority, passedOver: 0 });

/** Whoever is taken is done and leaves; whoever is not, has been passed over. */
function take(cell: typeof Cell, jobs: Job[]): Job {
  const [first, ...others] = jobs;
  if (first === undefined) throw new Error("expected a job to pick, found none");
  const taken = cell.pick([first, ...others]);
  for (const each of jobs) each.passedOver += 1;
  jobs.splice(jobs.indexOf(taken), 1);
  return taken;
}

const four = scenario((cell: typeof Cell) => {
  const jobs = [job("low", 0), job("high 1", 2), job("middle", 1), job("high 2", 2)];
  return [1, 2, 3, 4].map(() => take(cell, jobs).name);
});

/** There is always something urgent; two of the jobs there are not urgent at all. */
const flooded = scenario((cell: typeof Cell) => {
  const jobs = [job("low 1", 0), job("low 2", 1)];
  const longest = { low: 0, high: 0 };
  let firstTaken = "";
  for (let n = 1; n <= 100; n += 1) {
    const isFree = !jobs.some(({ name }) => name.startsWith("high"));
    if (isFree) jobs.push(job(`high ${String(n)}`, 90));
    const taken = take(cell, jobs);
    firstTaken ||= taken.name;
    const kind = taken.name.startsWith("low") ? "low" : "high";
    longest[kind] = Math.max(longest[kind], taken.passedOver - 1);
    // Not done after one step: it comes back, behind the others.
    if (kind === "low") jobs.push(job(taken.name, taken.priority));
  }
  for (const { name, passedOver } of jobs) {
    if (name.startsWith("low")) longest.low = Math.max(longest.low, passedOver);
  }
  return { longest, firstTaken };
});

/** A job that has been passed over a few times, and one that has come now and is urgent. */
const patient = scenario(
  (cell: typeof Cell) =>
    cell.pick<Job>([
      { name: "low", priority: 0, passedOver: 4 },
      { name: "high", priority: 9, passedOver: 0 },
    ]).name,
);

check("the most urgent first, and of equals the one that came first", four, ({ returned }) => {
  expect(returned, "the order").to.deep.equal(["high 1", "high 2", "middle", "low"]);
});

check("a job that has come now does not go before what is urgent", flooded, ({ returned }) => {
  expect(returned.firstTaken, "the first one taken").to.equal("high 1");
});

check("nor does one that has been passed over only four times", patient, ({ returned }) => {
  expect(returned, "the one taken").to.equal("high");
});

check("nobody is passed over more than ten times in a row", flooded, ({ returned }) => {
  expect(returned.longest.low, "times in a row").to.be.at.most(10);
});
