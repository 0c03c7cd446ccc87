/** Schedules a second in one thread, beside the same orders with fast-check's scheduler in the same thread. */
import { Worker } from "node:worker_threads";
import type { EngineAccess } from "../../tests/sandbox/open-engine.ts";
import type { BenchApi } from "../bench-page.ts";
import { inEngines } from "../in-engines.ts";
import type { Row } from "../row.ts";
import { summarize } from "../statistics.ts";
import type { ExploringSample } from "./take-samples.ts";
import { threadCode } from "./thread-code.ts";

/**
 * @param engines browsers to measure in, beside Node
 * @param samples of each, in turns
 */
export async function measureExploring(
  engines: readonly EngineAccess[],
  samples: number,
): Promise<readonly Row[]> {
  const code = await threadCode(samples);
  const inNode = rowOf("Node", await takenInNode(code));
  const inBrowsers = await inEngines(engines, async ({ name }, page) => {
    const { data } = await page.evaluate(
      (text) => (globalThis as unknown as { readonly bench: BenchApi }).bench.bareRun(text),
      code,
    );
    return [rowOf(name, data as readonly ExploringSample[])];
  });
  return [inNode, ...inBrowsers];
}

/** As a browser's threads have it. */
const postMessage = `globalThis.postMessage = (data) => require("node:worker_threads").parentPort.postMessage(data);
`;

async function takenInNode(code: string): Promise<readonly ExploringSample[]> {
  const thread = new Worker(postMessage + code, { eval: true });
  const taken = await new Promise<readonly ExploringSample[]>((resolve, reject) => {
    thread.once("message", resolve);
    thread.once("error", reject);
  });
  await thread.terminate();
  return taken;
}

function rowOf(engine: string, taken: readonly ExploringSample[]): Row {
  return {
    engine,
    name: "schedules of a ten-step program",
    unit: "/s",
    ours: summarize(taken.map(({ ours }) => ours)),
    baseline: {
      name: "fast-check's scheduler",
      summary: summarize(taken.map(({ theirs }) => theirs)),
    },
    aim: { kind: "at least", value: 10_000 },
  };
}
