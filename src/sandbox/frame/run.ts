/** One run in the frame: its modules, its threads, and the decision that it is over. */
import { limits, waits } from "../limits.ts";
import type { LineContent } from "../../console/line.ts";
import type {
  FromThread,
  PrintedLine,
  RunMessage,
  StartThread,
  ThreadEntry,
  ToFrame,
  Uncaught,
  Verdict,
  WorkerSource,
} from "../protocol.ts";
import { stackAddress } from "../stack-address.ts";
import { askedSlot, epochSlot, owedSlot, sharedSize } from "../shared-slots.ts";
import { createAddresses } from "./addresses.ts";
import type { Addressing } from "./addresses.ts";
import { linkModules } from "./link.ts";
import type { OwnModules } from "./link.ts";
import { createOutput } from "./output.ts";
import { emptyWatch, reduceWatch } from "./quiescence.ts";
import type { WatchEffect, WatchEvent } from "./quiescence.ts";
import type { Thread, ThreadPool } from "./thread-pool.ts";

export interface FrameRun {
  /** Ends every thread at once and says nothing more. */
  end(): void;
  /** @param at ms since 1970 */
  tap(at: number): void;
}

export interface FrameRunOptions {
  readonly request: Extract<ToFrame, { kind: "run" }>;
  readonly pool: ThreadPool;
  /** Of scripts that workers start from. */
  readonly workerAddressing: Addressing;
  /** Of modules that these import. */
  readonly moduleAddressing: Addressing;
  /** Addresses of the modules that every run shares. */
  readonly own: OwnModules;
  readonly send: (message: RunMessage, ports?: readonly MessagePort[]) => void;
  readonly onEnd: () => void;
}

interface RunThread {
  readonly id: number;
  readonly name: string;
  readonly thread: Thread;
  readonly creator: { readonly thread: number; readonly key: number } | undefined;
}

/** An error on its way from a thread to its creator. */
interface Raised {
  readonly thread: number;
  readonly uncaught: Uncaught;
}

/** A cell may name a thread by a whole book; the page refuses a message that holds it. */
const shownName = (name: string): string => name.slice(0, limits.threadName);

const clockTime = (): number => performance.timeOrigin + performance.now();

export function startRun(options: FrameRunOptions): FrameRun {
  const { request, pool, own, send } = options;
  const { run } = request;
  const scripts = createAddresses(options.workerAddressing);
  const addresses = createAddresses(options.moduleAddressing);
  const origin = clockTime();
  const shared =
    typeof SharedArrayBuffer === "undefined" ? undefined : new SharedArrayBuffer(sharedSize);
  const slots = shared === undefined ? undefined : new Int32Array(shared);
  const threads = new Map<number, RunThread>();
  const raised = new Map<string, Raised>();
  /** Errors that were settled: their creators' word can come before that of the thread that threw. */
  const settled = new Set<string>();
  let watch = emptyWatch;
  let threadCount = 0;
  /** More threads have been asked for than a run may start. */
  let isPastLimit = false;
  let hasAnswered = false;
  const hidden = new Set(request.hidden);
  let startedAt: number | undefined;
  let isOver = false;

  const output = createOutput({
    run,
    send,
    onFlood(of) {
      finish({ kind: "flood", of });
    },
    onPrinted: settle,
  });

  const linked = linkModules({
    modules: new Map(request.modules),
    problems: new Set(request.problems.map(([file]) => file)),
    ...own,
    make: (source, file) =>
      addresses.make(source, file === undefined ? undefined : stackAddress(run, file)),
  });

  function entryOf(file: string): ThreadEntry {
    return { kind: "file", file, address: linked.get(file) ?? "" };
  }

  function start(
    entry: ThreadEntry | Promise<ThreadEntry>,
    name: string,
    creator: RunThread["creator"],
    port: MessagePort | undefined,
    by: { readonly task: number; readonly label: string },
  ): void {
    const id = threadCount;
    threadCount++;
    const thread = pool.take();
    const record: RunThread = { id, name, thread, creator };
    threads.set(id, record);
    thread.listen(
      (message, ports) => {
        hear(record, message, ports);
      },
      (message) => {
        failToStart(id, message);
      },
    );
    const sendStart = (known: ThreadEntry): void => {
      const message: StartThread = {
        kind: "start",
        thread: id,
        name,
        entry: known,
        origin,
        addresses: [...linked].filter(([file]) => !hidden.has(file)),
        problems: request.problems,
        missing: request.missing,
        shared,
        prefix: `${run}:`,
        ours: [own.core, own.mark, known.address, ...linked.values()],
        hasCreator: port !== undefined,
        sender: by.task,
      };
      thread.send(message, port === undefined ? [] : [port]);
    };
    if (entry instanceof Promise) void entry.then(sendStart);
    else sendStart(entry);
    observe({ kind: "begun", thread: id, creator });
    if (id > 0) {
      const { label } = by;
      send({ kind: "threads", run, threads: threadCount, name: label, at: clockTime() - origin });
    }
  }

  /** The run would wait for it, or for what it was to do. */
  function failToStart(thread: number, message: string): void {
    if (isOver) return;
    const text = `A thread could not be started: ${message}`;
    const content: LineContent = { kind: "parts", parts: [{ kind: "text", text }] };
    const line: PrintedLine = {
      level: "error",
      thread,
      depth: 0,
      at: clockTime() - origin,
      content,
    };
    output.flush();
    output.addUncaught({ line, place: null });
    finish({ kind: "error" });
  }

  function hear(from: RunThread, message: FromThread, ports: readonly MessagePort[]): void {
    if (isOver) return;
    switch (message.kind) {
      case "loaded":
        return;
      case "started":
        if (from.id !== 0) return;
        startedAt = message.at;
        send({ kind: "started", run, at: message.at });
        pool.prepareLater();
        return;
      case "lines":
        output.add(message.batch);
        return;
      case "trace":
        send({ kind: "trace", run, thread: from.id, ...message.batch });
        return;
      case "progress":
        send({ kind: "progress", run, fraction: message.fraction });
        return;
      case "taps":
        // Input goes to the main thread, and so does the wish for it.
        if (from.id === 0) send({ kind: "taps", run, isOpen: message.isOpen });
        return;
      case "answer":
        if (from.id !== 0 || hasAnswered) return;
        hasAnswered = true;
        send({ kind: "answer", run, text: message.text });
        return;
      case "fetch":
        send({ kind: "fetch", run, request: message.request }, ports);
        return;
      case "spawn":
        spawn(from, message, ports[0]);
        return;
      case "terminate":
        endThreads(({ creator }) => creator?.thread === from.id && creator.key === message.key);
        return;
      case "report":
        observe({
          kind: "reported",
          thread: from.id,
          round: message.round,
          tally: message.tally,
        });
        return;
      case "blocked":
        observe({
          kind: "blocked",
          thread: from.id,
          epoch: message.epoch,
          tally: message.tally,
        });
        return;
      case "closed":
        if (from.id === 0) {
          finish({ kind: "closed" });
          return;
        }
        send({ kind: "gone", run, threads: [from.id], at: clockTime() - origin });
        // Those that it started go with it, as the platform has it.
        endThreads(({ creator }) => creator?.thread === from.id);
        observe({ kind: "closed", thread: from.id, tally: message.tally });
        return;
      case "raised":
        if (settled.delete(message.id)) return;
        raised.set(message.id, { thread: from.id, uncaught: message.uncaught });
        return;
      case "handled":
        settle(message.id);
    }
  }

  function settle(id: string): void {
    if (!raised.delete(id)) settled.add(id);
  }

  function spawn(
    from: RunThread,
    { isTooMany, key, source, name, task }: Extract<FromThread, { kind: "spawn" }>,
    port: MessagePort | undefined,
  ): void {
    if (isTooMany || threadCount >= limits.threads) {
      finish({ kind: "threads" });
      return;
    }
    // One too many is on its way, and what was printed before it; these would only take the processor from it.
    // To start 64 took Firefox from half a minute to several.
    if (readSlot(askedSlot) > limits.threads - 1) {
      isPastLimit = true;
      port?.close();
      return;
    }
    const file = source.kind === "file" ? source.file : "";
    const label = shownName(name) || file;
    start(threadEntry(source), name, { thread: from.id, key }, port, { task, label });
  }

  function threadEntry(source: WorkerSource): ThreadEntry | Promise<ThreadEntry> {
    switch (source.kind) {
      case "file":
        return entryOf(source.file);
      case "address":
        return { kind: "script", address: source.address, type: source.type };
      case "blob":
        return scripts
          .makeFromBlob(source.blob)
          .then((address) => ({ kind: "script", address, type: source.type }));
    }
  }

  /** A thread goes with those that it started. */
  function endThreads(isMeant: (thread: RunThread) => boolean): void {
    const gone: number[] = [];
    for (const thread of threads.values()) {
      const { id, creator } = thread;
      if (isMeant(thread) || (creator !== undefined && gone.includes(creator.thread)))
        gone.push(id);
    }
    if (gone.length === 0) return;
    if (isPastLimit) {
      // It may have come from one that ends here, and then is never heard.
      finish({ kind: "threads" });
      return;
    }
    for (const id of gone) {
      threads.get(id)?.thread.end();
      threads.delete(id);
      for (const [error, { thread }] of raised) if (thread === id) raised.delete(error);
    }
    send({ kind: "gone", run, threads: gone, at: clockTime() - origin });
    observe({ kind: "gone", threads: gone });
  }

  function readSlot(slot: number): number {
    return slots === undefined ? 0 : Atomics.load(slots, slot);
  }

  function observe(event: WatchEvent): void {
    if (isOver) return;
    const step = reduceWatch(watch, event, {
      epochOf: (thread) => readSlot(epochSlot(thread)),
      owed: () => readSlot(owedSlot),
    });
    watch = step.watch;
    carryOut(step.effect);
  }

  function carryOut(effect: WatchEffect): void {
    switch (effect.kind) {
      case "none":
        return;
      case "ask":
        for (const id of effect.threads) {
          threads.get(id)?.thread.send({ kind: "ask", round: effect.round });
        }
        return;
      case "pause":
        setTimeout(() => {
          observe({ kind: "paused", round: effect.round });
        }, waits.secondLook);
        return;
      case "quiet":
        finish(quietVerdict());
        return;
      case "deadlock":
        finish({
          kind: "deadlock",
          blocked: effect.threads.map((id) => nameOf(id)),
        });
    }
  }

  function quietVerdict(): Verdict {
    output.flush();
    if (output.hasUncaught || raised.size > 0) return { kind: "error" };
    if (watch.threads.get(0)?.tally.evaluated === true) return { kind: "done" };
    const tallies = [...watch.threads.values()].map(({ tally }) => tally);
    return { kind: "never-ends", isOpenEnded: tallies.some(({ openEnded }) => openEnded > 0) };
  }

  function nameOf(id: number): string {
    if (id === 0) return "the main thread";
    const name = shownName(threads.get(id)?.name ?? "");
    return name === "" ? `thread ${id}` : `thread ${id} (${name})`;
  }

  function finish(verdict: Verdict): void {
    if (isOver) return;
    isOver = true;
    output.flush();
    for (const { uncaught } of raised.values()) output.addUncaught(uncaught);
    const isQuiet = ["done", "error", "never-ends"].includes(verdict.kind);
    const lastAt = Math.max(0, ...[...watch.threads.values()].map(({ tally }) => tally.at));
    const endedAt = isQuiet ? lastAt : clockTime() - origin;
    send({
      kind: "ended",
      run,
      verdict,
      wallMs: startedAt === undefined ? 0 : Math.max(0, endedAt - startedAt),
      // As many as there may be, though not each was started.
      threads: verdict.kind === "threads" ? limits.threads : threadCount,
      dropped: output.dropped,
    });
    dispose();
  }

  function dispose(): void {
    isOver = true;
    for (const { thread } of threads.values()) thread.end();
    threads.clear();
    scripts.release();
    addresses.release();
    options.onEnd();
  }

  send({
    kind: "linked",
    run,
    addresses: [...linked].flatMap(([file, address]) => [
      [address, file],
      [stackAddress(run, file), file],
    ]),
  });
  start(entryOf(request.entry), "", undefined, undefined, { task: -1, label: "main" });
  return {
    end: dispose,
    tap(at) {
      threads.get(0)?.thread.send({ kind: "tap", at });
    },
  };
}
