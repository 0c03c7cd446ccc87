/** Schedules a second, in a thread of Node's: the explorer's, beside the same search with fast-check's scheduler. */
import { Worker } from "node:worker_threads";
import type { ExploringSample } from "./explore-thread.ts";
import type { Row } from "./row.ts";
import { summarize } from "./statistics.ts";

/** @param samples of each, in turns */
export async function measureExploring(samples: number): Promise<readonly Row[]> {
  const thread = new Worker(new URL("./explore-thread.ts", import.meta.url), {
    workerData: { samples },
  });
  const taken = await new Promise<readonly ExploringSample[]>((resolve, reject) => {
    thread.once("message", resolve);
    thread.once("error", reject);
  });
  await thread.terminate();
  return [
    {
      engine: "Node",
      name: "schedules of a ten-step program",
      unit: "/s",
      ours: summarize(taken.map(({ ours }) => ours)),
      baseline: {
        name: "fast-check's scheduler",
        summary: summarize(taken.map(({ theirs }) => theirs)),
      },
      aim: { kind: "at least", value: 10_000 },
    },
  ];
}
