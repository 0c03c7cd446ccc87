/** Threads that load, or do not, by workers that the test tells what to do. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { FromThread } from "../protocol.ts";
import { startRun } from "./run.ts";
import { createThreadPool } from "./thread-pool.ts";
import type { ThreadPool } from "./thread-pool.ts";

let workers: FakeWorker[] = [];

class FakeWorker {
  onerror: ((event: Event) => void) | undefined;
  isEnded = false;
  #port: MessagePort | undefined;

  constructor() {
    workers.push(this);
  }
  postMessage(_hello: unknown, [port]: [MessagePort]): void {
    this.#port = port;
  }
  terminate(): void {
    this.isEnded = true;
    this.#port?.close();
  }

  /** Its script has run. */
  load(): void {
    this.#port?.postMessage({ kind: "loaded" } satisfies FromThread);
  }
  /** Its script could not be loaded. */
  fail(): void {
    this.onerror?.(new Event("error", { cancelable: true }));
  }
}

const told: string[] = [];

function createPool(): ThreadPool {
  return createThreadPool({
    script: "",
    hello: { core: "", ahead: "" },
    addressing: "blob",
    onUnable: (message) => told.push(message),
  });
}

/** Port messages come in a turn of their own. */
const aTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(() => {
  workers = [];
  told.length = 0;
  vi.stubGlobal("Worker", FakeWorker);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test("where no thread has loaded yet, one that does not tells that none does, and the next is a new one", () => {
  const pool = createPool();
  pool.prepare();
  workers[0]?.fail();
  expect(told).toEqual(["its script was not loaded"]);
  expect(workers[0]?.isEnded).toBe(true);

  const thread = pool.take();
  const onUnable = vi.fn();
  thread.listen(() => undefined, onUnable);
  expect(workers).toHaveLength(2);
  workers[1]?.fail();
  expect(told).toHaveLength(2);
  expect(onUnable).not.toHaveBeenCalled();
});

test("where one has loaded, a later one that does not is told to who has it", async () => {
  const pool = createPool();
  const first = pool.take();
  const unable: string[] = [];
  first.listen(
    () => undefined,
    (message) => unable.push(`first: ${message}`),
  );
  workers[0]?.load();
  await aTurn();

  pool.prepare();
  workers[1]?.fail();
  const second = pool.take();
  second.listen(
    () => undefined,
    (message) => unable.push(`second: ${message}`),
  );
  workers[2]?.fail();
  // An error of a cell's that nobody handled: it had been loaded.
  workers[0]?.fail();
  expect(unable).toEqual(["second: its script was not loaded"]);
  expect(told).toEqual([]);
  first.end();
  second.end();
});

test("a run whose thread does not load fails, and says why", async () => {
  const pool = createPool();
  const loaded = pool.take();
  workers[0]?.load();
  await aTurn();

  const send = vi.fn();
  const onEnd = vi.fn();
  startRun({
    request: {
      kind: "run",
      run: "1",
      entry: "a.ts",
      modules: [],
      hidden: [],
      problems: [],
      missing: [],
    },
    pool,
    workerAddressing: "blob",
    moduleAddressing: "blob",
    own: { core: "", mark: "", lab: "" },
    send,
    onEnd,
  });
  workers[1]?.fail();
  expect(send).toHaveBeenCalledWith(
    expect.objectContaining({
      kind: "uncaught",
      line: expect.objectContaining({
        level: "error",
        content: {
          kind: "parts",
          parts: [
            { kind: "text", text: "A thread could not be started: its script was not loaded" },
          ],
        },
      }) as unknown,
    }),
  );
  expect(send).toHaveBeenLastCalledWith(
    expect.objectContaining({ kind: "ended", verdict: { kind: "error" } }),
  );
  expect(onEnd).toHaveBeenCalledOnce();
  expect(workers[1]?.isEnded).toBe(true);
  loaded.end();
});
