import { expect, test } from "vitest";

import { FileDiffers, FileMissing } from "./bring-file.ts";
import { KeepingStopped, failureOf, keepFiles, type KeptFile } from "./keep-files.ts";

const files: KeptFile[] = Array.from({ length: 20 }, (_, index) => ({
  url: `page-${index}/`,
  revision: "1",
  hash: "1",
  bytes: 10,
}));
const never = new AbortController().signal;

test("brings every file, six at a time, and says how far it is", async () => {
  let inFlight = 0;
  let most = 0;
  const brought: string[] = [];
  const told: number[] = [];
  await keepFiles(
    files,
    async ({ url }) => {
      most = Math.max(most, ++inFlight);
      await Promise.resolve();
      inFlight--;
      brought.push(url);
    },
    never,
    (bytes, total) => told.push(bytes / total),
  );
  expect(brought).toHaveLength(20);
  expect(most).toBe(6);
  expect(told[0]).toBe(0);
  expect(told.at(-1)).toBe(1);
  expect(told).toEqual([...told].sort((a, b) => a - b));
});

test("a file that does not come calls the others off, and is what is thrown", async () => {
  const asked: string[] = [];
  const lost = new TypeError("Failed to fetch");
  const kept = keepFiles(
    files,
    async ({ url }) => {
      asked.push(url);
      await Promise.resolve();
      if (url === "page-2/") throw lost;
    },
    never,
    () => {},
  );
  await expect(kept).rejects.toBe(lost);
  expect(asked.length).toBeLessThan(20);
  expect(failureOf(lost)).toBe("network");
});

test("stops between files and within one", async () => {
  const stopping = new AbortController();
  const kept = keepFiles(
    files,
    async (_file, signal) => {
      stopping.abort(new KeepingStopped("Stop"));
      await Promise.resolve();
      signal.throwIfAborted();
    },
    stopping.signal,
    () => {},
  );
  const error: unknown = await kept.catch((reason: unknown) => reason);
  expect(failureOf(error)).toBe("stopped");
});

test.each([
  [new DOMException("full", "QuotaExceededError"), "room"],
  [new FileMissing("what"), "missing"],
  [new FileDiffers("what"), "differs"],
  [new Error("what"), "unknown"],
  ["text", "unknown"],
])("%s is told as %s", (error, failure) => {
  expect(failureOf(error)).toBe(failure);
});
