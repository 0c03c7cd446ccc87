/**
 * `Worker` for cells. The thread behind it is started by the frame, as a sibling of this one: nested
 * workers of the platform hang now and then in Firefox, and never come up in Chromium when their
 * creator goes on to `Atomics.wait`. One port carries messages and errors, so that they keep their order.
 */
import { parseDataUrl } from "../data-url.ts";
import type { FromThread, Parcel, Raised, WorkerSource, WorkerType } from "../protocol.ts";
import { limits } from "../limits.ts";
import { askedSlot, foreverSlot } from "../shared-slots.ts";
import type { Activity, Channel } from "./activity.ts";
import { addEventHandler, prepareHandlers } from "./event-handler.ts";
import { errorEvent } from "./errors.ts";
import type { Errors } from "./errors.ts";
import {
  BlobClass,
  closedList,
  closePort,
  defineValue,
  dispatch,
  eventData,
  ExceptionClass,
  install,
  messageEvent,
  MessageEventClass,
  nameLike,
  onMessage,
  onUnreadable,
  openChannel,
  post,
  startsWith,
  toText,
  TypeErrorClass,
  UrlClass,
} from "./intrinsics.ts";
import { lessonBase } from "./modules.ts";
import type { Modules } from "./modules.ts";
import type { ObjectUrls } from "./object-urls.ts";
import type { Printer } from "./printer.ts";
import { scope } from "./scope.ts";
import type { MessageTasks } from "./tracing/message-tasks.ts";
import { transferOf } from "./transfer.ts";

const { add, wait } = Atomics;

export interface WorkerDependencies {
  /** Posts to the frame. */
  send(message: FromThread, transfer?: Iterable<unknown>): void;
  readonly activity: Activity;
  readonly errors: Errors;
  readonly modules: Modules;
  readonly printer: Printer;
  readonly objectUrls: ObjectUrls;
  readonly messages: MessageTasks;
  isClosing(): boolean;
  /** What the threads of the run share, where they can. */
  slots(): Int32Array | undefined;
}

export function installWorkerClass(dependencies: WorkerDependencies): void {
  const { send, activity, errors, modules, printer, objectUrls, messages, isClosing, slots } =
    dependencies;
  let lastKey = 0;
  /** Threads that this one has asked for. */
  let asked = 0;
  /** In the place of those that the frame never hears of. */
  let unheard: MessagePort | undefined;

  /** What `new Worker(address)` names, or why there is no such thing. */
  function sourceOf(
    address: string,
    type: WorkerType,
  ): WorkerSource | { readonly problem: string } {
    if (startsWith(address, "blob:")) {
      const blob = objectUrls.blobAt(address);
      return blob === undefined ? { kind: "address", address, type } : { kind: "blob", blob, type };
    }
    if (startsWith(address, "data:")) {
      const data = parseDataUrl(address);
      if (data === undefined) return { problem: "Expected a data: URL with a comma" };
      return { kind: "blob", blob: new BlobClass([data], { type: "text/javascript" }), type };
    }
    const file = modules.fileAt(address);
    if (file === undefined) {
      throw new ExceptionClass(
        `A worker's script must be a cell of this lesson, or a blob: or data: address; found ${address}`,
        "SecurityError",
      );
    }
    if (!modules.has(file)) {
      const missing = modules.missing(file);
      if (missing !== undefined) return { problem: `${missing[1]} (${missing[2]})` };
      return {
        // A run has what its files name in quotes, as for `import()`.
        problem: `There is no cell ${file} in this run to start a worker from. There are: ${modules.cells()}. Others come along where they are named in quotes, as in new URL("./w.ts", import.meta.url)`,
      };
    }
    const problem = modules.problemOf(file);
    if (problem !== undefined) return { problem: `SyntaxError: ${problem}` };
    if (type !== "module") {
      return {
        problem: `${file} is a module: start it with new Worker(new URL("./${file}", import.meta.url), { type: "module" })`,
      };
    }
    return { kind: "file", file };
  }

  class LessonWorker extends EventTarget {
    readonly #key: number;
    readonly #port: MessagePort;
    readonly #channel: Channel;
    #isOver = false;

    constructor(scriptURL: unknown, options?: unknown) {
      super();
      if (arguments.length === 0) {
        throw new TypeErrorClass("new Worker expects the address of a script, and got nothing");
      }
      prepareHandlers(this);
      const { name, type } = optionsOf(options);
      const source = sourceOf(absolute(toText(scriptURL)), type);
      if (asked >= limits.threads) {
        // The run is about to end. Where threads share no memory a loop goes on until then: its messages, and
        // their channels, kept WebKit from hearing the first of them.
        this.#key = -1;
        this.#port = unheard ??= openChannel().near;
        this.#channel = { sent: 0, got: 0 };
        this.#isOver = true;
        return;
      }
      const { near, far } = openChannel();
      lastKey++;
      this.#key = lastKey;
      this.#port = near;
      this.#channel = activity.openDown(lastKey);
      onMessage(near, (event) => {
        this.#receive(event);
      });
      onUnreadable(near, () => {
        this.#channel.got++;
        activity.touch();
        if (!isClosing()) dispatch(this, new MessageEventClass("messageerror"));
      });
      if ("problem" in source) {
        this.#failToStart(source.problem);
        return;
      }
      asked++;
      printer.flush();
      const task = messages.sender();
      const shared = slots();
      // The main thread is one as well.
      const isTooMany = shared !== undefined && add(shared, askedSlot, 1) + 1 > limits.threads - 1;
      send({ kind: "spawn", isTooMany, key: this.#key, source, name, task }, closedList([far]));
      // The run ends as soon as the frame hears of it; what a loop asks for meanwhile would keep it from that.
      if (isTooMany) wait(shared, foreverSlot, 0);
    }

    #failToStart(problem: string): void {
      activity.begin();
      activity.later(() => {
        this.#deliverError(errors.raise(problem));
        activity.end();
      });
      activity.closeDown(this.#key);
    }

    #receive(event: MessageEvent): void {
      this.#channel.got++;
      activity.touch();
      if (this.#isOver || isClosing()) return;
      const parcel = eventData(event) as Parcel;
      if (parcel.kind === "error") {
        this.#deliverError(parcel.raised);
        return;
      }
      messages.receive(parcel, () => {
        dispatch(this, messageEvent(parcel.data, event));
      });
    }

    #deliverError(raised: Raised): void {
      if (dispatch(this, errorEvent(raised, null))) errors.relay(raised);
      else errors.settle(raised);
    }

    postMessage(message: unknown, transfer?: unknown): void {
      if (arguments.length === 0) {
        throw new TypeErrorClass("postMessage expects a message, and got nothing");
      }
      if (this.#isOver) return;
      printer.flush();
      post(this.#port, messages.parcel(message), transferOf(transfer));
      this.#channel.sent++;
      activity.touch();
    }

    terminate(): void {
      if (this.#isOver) return;
      this.#isOver = true;
      closePort(this.#port);
      activity.closeDown(this.#key);
      send({ kind: "terminate", key: this.#key });
      activity.touch();
    }
  }

  for (const type of ["message", "messageerror", "error"]) {
    addEventHandler(LessonWorker.prototype, type);
  }
  nameLike(LessonWorker, { name: "Worker", length: 1 });
  defineValue(LessonWorker.prototype, Symbol.toStringTag, "Worker", { enumerable: false });
  install(scope, "Worker", LessonWorker);
}

function absolute(address: string): string {
  try {
    return toText(new UrlClass(address, lessonBase));
  } catch {
    throw new ExceptionClass(`Not an address of a worker's script: ${address}`, "SyntaxError");
  }
}

function optionsOf(options: unknown): { readonly name: string; readonly type: WorkerType } {
  if (options === undefined || options === null) return { name: "", type: "classic" };
  if (typeof options !== "object") {
    throw new TypeErrorClass('new Worker expects options such as { type: "module" }');
  }
  const { name, type } = options as { readonly name?: unknown; readonly type?: unknown };
  const typeText = type === undefined ? "classic" : toText(type);
  if (typeText !== "classic" && typeText !== "module") {
    throw new TypeErrorClass(`A worker's type is "module" or "classic"; found "${typeText}"`);
  }
  return { name: name === undefined ? "" : toText(name), type: typeText };
}
