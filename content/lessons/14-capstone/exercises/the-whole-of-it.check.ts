import { check, expect, scenario } from "exercise";
import type * as Cell from "../read-all.ts";

const paths = (count: number, latency: number): string[] =>
  Array.from({ length: count }, (_, n) => `/lab/numbers/${String(n + 1)}.html?latency=${String(latency)}`);

/** Runs it, and counts the workers that somebody has ended by the time it comes back. */
async function countEnded<T>(run: () => Promise<T>): Promise<{ came: T; ended: number }> {
  const ended = new Set<Worker>();
  const terminate = Worker.prototype.terminate;
  Worker.prototype.terminate = function (this: Worker) {
    ended.add(this);
    terminate.call(this);
  };
  const came = await run();
  return { came, ended: ended.size };
}

// So many that on a busy machine, too, two come at once now and then, and the second worker has one to read.
const all = scenario(async (cell: typeof Cell) => {
  const { signal } = new AbortController();
  const { came, ended } = await countEnded(() => cell.readAll(paths(60, 30), 5, 2, signal));
  return { numbers: came.map(({ n }) => n), ended };
});

const calledOff = scenario(
  async (cell: typeof Cell) => {
    const pages = cell.readAll(paths(100, 100), 3, 1, AbortSignal.timeout(250));
    return pages.then(
      () => "all pages came",
      (error: unknown) => (error instanceof Error ? error.name : "no error"),
    );
  },
  { mayFail: true },
);

/** The fourth page is not there. Three come before it, and a hundred would come after it. */
const onePageGone = scenario(
  async (cell: typeof Cell) => {
    const { signal } = new AbortController();
    const addresses = [...paths(3, 30), "/lab/numbers/4.html?status=404", ...paths(100, 100)];
    const { came, ended } = await countEnded(() =>
      cell.readAll(addresses, 3, 1, signal).then(() => "all pages came", String),
    );
    return { came, ended };
  },
  { mayFail: true },
);

check("all pages come, in the order of the addresses", all, ({ returned }) => {
  expect(returned.numbers).to.deep.equal(Array.from({ length: 60 }, (_, n) => n + 1));
});

check("five requests are in flight, and never more", all, ({ inFlight }) => {
  expect(inFlight("fetchPage", "fetch-page.ts"), "pages fetched at once").to.equal(5);
});

check("two workers read all pages", all, ({ threads, calls }) => {
  expect(threads - 1, "workers started").to.equal(2);
  const reads = calls("read", "reader.worker.ts");
  // What a worker has not told yet when it is ended is not known.
  expect(reads.length, "pages read by workers").to.be.at.least(40);
  expect(new Set(reads.map(({ thread }) => thread)).size, "workers that read").to.equal(2);
});

check("both workers are ended when it comes back", all, ({ returned }) => {
  expect(returned.ended, "workers ended").to.equal(2);
});

check("reading begins before the last page has come", all, ({ calls }) => {
  const firstRead = Math.min(...calls("read", "reader.worker.ts").map(({ start }) => start));
  const lastFetched = Math.max(...calls("fetchPage", "fetch-page.ts").map(({ end }) => end));
  expect(firstRead < lastFetched, "the first page is read while others are fetched").to.equal(true);
});

check("where three and one are asked for, it is three and one", calledOff, ({ inFlight, threads }) => {
  expect(inFlight("fetchPage", "fetch-page.ts"), "pages fetched at once").to.equal(3);
  expect(threads - 1, "workers started").to.equal(1);
});

check("called off, it fails with the signal's reason", calledOff, ({ returned }) => {
  expect(returned, "the error").to.equal("TimeoutError");
});

check("called off, it leaves nothing running", calledOff, ({ calls, state }) => {
  expect(state, "how the run ends").to.equal("done");
  expect(calls("attempt", "fetch-page.ts").length, "requests for 100 pages").to.be.below(60);
});

check("where one page fails, it fails with that page's error", onePageGone, ({ returned }) => {
  expect(returned.came, "the error").to.contain("404");
});

check("and it calls off the others, and leaves nothing running", onePageGone, ({ calls, returned, state }) => {
  expect(returned.ended, "workers ended").to.equal(1);
  expect(state, "how the run ends").to.equal("done");
  expect(calls("attempt", "fetch-page.ts").length, "requests for 104 pages").to.be.below(60);
});
