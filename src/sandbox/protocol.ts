/**
 * What crosses between the page and the frame, and between the frame and its threads. Types only. `at` is in ms
 * since the run began (`StartThread.origin`), where nothing else is said.
 *
 * Each boundary is a private `MessagePort`. Nothing is ever taken from a window's or a worker's own
 * `message` event except the port itself, before any code of a cell has run.
 */
import type { LabRequest } from "./lab-fetch/lab-messages.ts";
import type { LineContent, Level } from "../console/line.ts";
import type { CompiledModule } from "../compiler/module.ts";
import type { TaskKind } from "../trace/trace.ts";

// ---------------------------------------------------------------- page ↔ frame

/** A name that names no module: what is wrong with it, and where it stands, as in `gather.ts:3:7`. */
export type MissingModule = readonly [name: string, message: string, place: string];

/** What the frame needs of a `CompiledModule`. */
export type FrameModule = Pick<CompiledModule, "code" | "sites">;

export type ToFrame =
  | {
      readonly kind: "run";
      readonly run: string;
      readonly entry: string;
      readonly modules: readonly (readonly [name: string, module: FrameModule])[];
      /** Those of `modules` that no cell can name. */
      readonly hidden: readonly string[];
      /** Files that do not compile or link, with the text of the `SyntaxError`. */
      readonly problems: readonly (readonly [file: string, message: string])[];
      readonly missing: readonly MissingModule[];
    }
  /** Ends every thread of a run. */
  | { readonly kind: "end"; readonly run: string }
  /** The pad was pressed; `at` in ms since 1970. */
  | { readonly kind: "tap"; readonly run: string; readonly at: number }
  | { readonly kind: "ping"; readonly beat: number };

/** The page does not trust these: `parse.ts`. */
export type FromFrame =
  | { readonly kind: "ready"; readonly isolated: boolean }
  /** No thread could be started this way. Where some have been, one that could not be ends its run instead. */
  | { readonly kind: "unable"; readonly message: string }
  | { readonly kind: "pong"; readonly beat: number }
  | RunMessage;

/** What the frame says of one run. */
export type RunMessage =
  /** The addresses under which the run's modules stand in stacks. */
  | {
      readonly kind: "linked";
      readonly run: string;
      readonly addresses: readonly (readonly [address: string, file: string])[];
    }
  /** The main module begins to evaluate. */
  | { readonly kind: "started"; readonly run: string; readonly at: number }
  /** Another thread; `threads`: so many by now. `name`: the worker's own, or its file. */
  | {
      readonly kind: "threads";
      readonly run: string;
      readonly threads: number;
      readonly name: string;
      readonly at: number;
    }
  /** Threads that were ended, or closed themselves. */
  | {
      readonly kind: "gone";
      readonly run: string;
      readonly threads: readonly number[];
      readonly at: number;
    }
  /** What a thread did: `src/trace/events.ts`. */
  | ({ readonly kind: "trace"; readonly run: string; readonly thread: number } & TraceBatch)
  /** `dropped`: lines left out so far. */
  | {
      readonly kind: "lines";
      readonly run: string;
      readonly lines: readonly unknown[];
      readonly dropped: number;
    }
  | {
      readonly kind: "uncaught";
      readonly run: string;
      readonly line: unknown;
      readonly place: Place | null;
    }
  | { readonly kind: "progress"; readonly run: string; readonly fraction: number }
  /** Whether the run listens for presses of the pad. */
  | { readonly kind: "taps"; readonly run: string; readonly isOpen: boolean }
  /** What a module of ours has to say: text that `encode-answer.ts` made. */
  | { readonly kind: "answer"; readonly run: string; readonly text: string }
  /** Comes with the port on which the request is carried out. */
  | { readonly kind: "fetch"; readonly run: string; readonly request: LabRequest }
  | {
      readonly kind: "ended";
      readonly run: string;
      readonly verdict: Verdict;
      readonly wallMs: number;
      readonly threads: number;
      readonly dropped: number;
    };

/** Events of one thread, in their order. */
export interface TraceBatch {
  readonly events: Float64Array;
  /** Named for the first time; the thread's list goes on with them. */
  readonly sources: readonly SourceOnWire[];
}

/** What a task is a run of, as a thread names it: it knows numbers, and the page what they stand for. */
export type SourceOnWire =
  | { readonly kind: "site"; readonly file: string; readonly site: number }
  | { readonly kind: "callback"; readonly callback: CallbackKind; readonly name: string };

export type CallbackKind = Exclude<TaskKind, "module" | "async" | "generator">;

export type Verdict =
  | { readonly kind: "done" }
  /** Something was thrown, or rejected, and nobody handled it. */
  | { readonly kind: "error" }
  /** `isOpenEnded`: something that might still call back, such as a pipe, has stood still for long. */
  | { readonly kind: "never-ends"; readonly isOpenEnded: boolean }
  | { readonly kind: "deadlock"; readonly blocked: readonly string[] }
  | { readonly kind: "flood"; readonly of: "lines" | "bytes" }
  | { readonly kind: "threads" }
  | { readonly kind: "closed" };

/** Where an engine says that something was thrown: an address, not yet a file. */
export interface Place {
  readonly address: string;
  /** From 1; 0 where the engine does not tell. */
  readonly line: number;
  readonly column: number;
}

// ---------------------------------------------------------------- frame ↔ thread

/** Sent once through the worker's own `postMessage`, with the port that carries all the rest. */
export interface Hello {
  /** Address of the module that hands modules their thread: `core-source.ts`. */
  readonly core: string;
  /** Address of a module that loads ahead what every entry needs, and then fails. */
  readonly ahead: string;
}

export type ToThread =
  | StartThread
  /** `at` in ms since 1970. */
  | { readonly kind: "tap"; readonly at: number }
  /** Asks what a thread has pending, and when nothing, what it sent and got. */
  | { readonly kind: "ask"; readonly round: number };

export interface StartThread {
  readonly kind: "start";
  /** 0 is the main one. */
  readonly thread: number;
  readonly name: string;
  readonly entry: ThreadEntry;
  /** ms since 1970 on the clock of `performance`: when the run began. */
  readonly origin: number;
  /** Every file and library that a cell may name, with its address. */
  readonly addresses: readonly (readonly [file: string, address: string])[];
  /** Files that do not compile or link, with the text of the `SyntaxError`. */
  readonly problems: readonly (readonly [file: string, message: string])[];
  readonly missing: readonly MissingModule[];
  /** See `shared-slots.ts`; undefined without cross-origin isolation. */
  readonly shared: SharedArrayBuffer | undefined;
  /** Stands before the names of the run's broadcast channels, which other runs share a frame with. */
  readonly prefix: string;
  /** What a cell may not take back by `URL.revokeObjectURL`. */
  readonly ours: readonly string[];
  /** Whether the first of the ports that come with this message leads to the thread's creator. */
  readonly hasCreator: boolean;
  /** Id of the task that started the thread, or -1. */
  readonly sender: number;
}

export type ThreadEntry =
  /** A lesson's file. */
  | { readonly kind: "file"; readonly file: string; readonly address: string }
  /** A `blob:` or `data:` worker that a cell made. */
  | { readonly kind: "script"; readonly address: string; readonly type: WorkerType };

export type WorkerType = "classic" | "module";

/** What a cell asks to start; `source` as `new Worker(…)` was given it. */
export type WorkerSource =
  | { readonly kind: "file"; readonly file: string }
  | { readonly kind: "blob"; readonly blob: Blob; readonly type: WorkerType }
  | { readonly kind: "address"; readonly address: string; readonly type: WorkerType };

export type FromThread =
  /** The prelude has run; a start costs only the cell's own modules. */
  | { readonly kind: "loaded" }
  | { readonly kind: "started"; readonly at: number }
  | { readonly kind: "lines"; readonly batch: LineBatch }
  | { readonly kind: "trace"; readonly batch: TraceBatch }
  | { readonly kind: "progress"; readonly fraction: number }
  | { readonly kind: "taps"; readonly isOpen: boolean }
  /** Counts once, and from the main thread alone. */
  | { readonly kind: "answer"; readonly text: string }
  /** Comes with the port on which the request is carried out. */
  | { readonly kind: "fetch"; readonly request: LabRequest }
  /** Comes with the port to the new thread. `key` is the creator's own name for it. */
  | {
      readonly kind: "spawn";
      /** With it more have been asked for than a run may start; the thread does nothing any more. */
      readonly isTooMany: boolean;
      readonly key: number;
      readonly source: WorkerSource;
      readonly name: string;
      /** Id of the task that asks, or -1. */
      readonly task: number;
    }
  | { readonly kind: "terminate"; readonly key: number }
  /** Nothing pending (`round` 0), or the answer to an `ask`. */
  | { readonly kind: "report"; readonly round: number; readonly tally: Tally }
  /** About to wait without a limit; `epoch` is odd while it does. */
  | { readonly kind: "blocked"; readonly epoch: number; readonly tally: Tally }
  | { readonly kind: "closed"; readonly tally: Tally }
  /** An error on its way to the creator, kept in case that never comes to handle it. */
  | { readonly kind: "raised"; readonly id: string; readonly uncaught: Uncaught }
  /** A raised error was handled. */
  | { readonly kind: "handled"; readonly id: string };

/** What one thread has sent and got since it began. */
export interface Tally {
  /** Timers, requests and other things that will still call back. */
  readonly pending: number;
  /** Things that may call back, or never, and that have stood still for long where `pending` is 0. */
  readonly openEnded: number;
  /** The thread's entry has evaluated. */
  readonly evaluated: boolean;
  /** It takes messages from its creator: it listens, or its entry has evaluated. */
  readonly isOpen: boolean;
  /** When the thread last did something. */
  readonly at: number;
  /** Messages to and from its creator. */
  readonly up: Count;
  /** Messages to and from the threads that it started, by key. */
  readonly down: readonly (readonly [key: number, count: Count])[];
}

export interface Count {
  readonly sent: number;
  readonly got: number;
}

export interface LineBatch {
  readonly entries: readonly LineEntry[];
  /** Lines printed and dropped since the last batch, and bytes of all lines since then. */
  readonly dropped: number;
  readonly bytes: number;
}

export type LineEntry =
  | { readonly kind: "line"; readonly order: number; readonly line: PrintedLine }
  | {
      readonly kind: "uncaught";
      readonly order: number;
      readonly uncaught: Uncaught;
      /** Of the `raised` that it settles; empty where the thread printed its own. */
      readonly id: string;
    };

export interface PrintedLine {
  readonly level: Level;
  readonly thread: number;
  readonly depth: number;
  readonly at: number;
  readonly content: LineContent;
}

export interface Uncaught {
  readonly line: PrintedLine;
  readonly place: Place | null;
}

// ---------------------------------------------------------------- thread ↔ thread

/** Between a `Worker` object and the thread behind it, both ways, on one port so that order holds. */
export type Parcel =
  | {
      readonly kind: "message";
      readonly data: unknown;
      /** Ids of the message, and of the task that sent it or -1. */
      readonly message: number;
      readonly task: number;
    }
  | { readonly kind: "error"; readonly raised: Raised };

export interface Raised {
  readonly id: string;
  readonly message: string;
  readonly filename: string;
  readonly lineno: number;
  readonly colno: number;
  readonly uncaught: Uncaught;
}
