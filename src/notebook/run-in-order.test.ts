import { expect, test } from "vitest";
import { nothingMeasured } from "../sandbox/nothing-measured.ts";
import type { RunResult } from "../sandbox/run.ts";
import { isFailure, runInOrder, type RunnableCell } from "./run-in-order.ts";

const done: RunResult = { state: "done", measures: nothingMeasured };
const failed: RunResult = { state: "failed", reason: "error", measures: nothingMeasured };
const stopped: RunResult = { state: "stopped", measures: nothingMeasured };

/** Cells that end as told, and a log of what they were asked. */
function cells(results: Readonly<Record<string, RunResult | "never">>, meant: string[] = []) {
  const log: string[] = [];
  const made = Object.entries(results).map(([file, result]): RunnableCell => {
    const over = Promise.withResolvers<RunResult>();
    return {
      file,
      isMeantToFail: meant.includes(file),
      async run() {
        log.push(`run ${file}`);
        if (result !== "never") over.resolve(result);
        const ended = await over.promise;
        log.push(`over ${file}`);
        return ended;
      },
      stop() {
        log.push(`stop ${file}`);
        over.resolve(stopped);
      },
    };
  });
  return { log, made };
}

test("each cell is awaited before the next begins, and none is skipped", async () => {
  const { log, made } = cells({ a: done, b: failed, c: done });
  const runs = await runInOrder(made, { endsAtFailure: false });
  expect(log).toEqual(["run a", "over a", "run b", "over b", "run c", "over c"]);
  expect(runs.map(({ result }) => result.state)).toEqual(["done", "failed", "done"]);
});

test("ends at the first that fails, where it is to", async () => {
  const { log, made } = cells({ a: done, b: failed, c: done });
  const runs = await runInOrder(made, { endsAtFailure: true });
  expect(log).not.toContain("run c");
  expect(runs.filter(isFailure).map(({ cell }) => cell.file)).toEqual(["b"]);
});

test("a failure that the lesson means is none", async () => {
  const { log, made } = cells({ a: failed, b: done }, ["a"]);
  const runs = await runInOrder(made, { endsAtFailure: true });
  expect(log).toContain("over b");
  expect(runs.filter(isFailure)).toEqual([]);
});

test("an abort stops the cell that runs and begins no other", async () => {
  const { log, made } = cells({ a: done, b: "never", c: done });
  const abort = new AbortController();
  const begun: string[] = [];
  const runs = await runInOrder(made, {
    endsAtFailure: false,
    signal: abort.signal,
    begins: (cell, index) => {
      begun.push(`${String(index)} ${cell.file}`);
      if (cell.file === "b") queueMicrotask(() => abort.abort());
    },
  });
  expect(begun).toEqual(["0 a", "1 b"]);
  expect(log).toEqual(["run a", "over a", "run b", "stop b", "over b"]);
  expect(runs.at(-1)?.result.state).toBe("stopped");
});

test("aborted beforehand, nothing runs", async () => {
  const { log, made } = cells({ a: done });
  const signal = AbortSignal.abort();
  expect(await runInOrder(made, { endsAtFailure: true, signal })).toEqual([]);
  expect(log).toEqual([]);
});
