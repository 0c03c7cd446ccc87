/** The global object of a thread, as the code in it sees it: messages from its creator, `name`, `close`. */
import type { Parcel, Raised } from "../protocol.ts";
import type { Activity } from "./activity.ts";
import {
  apply,
  clone,
  defineAccessor,
  descriptorOf,
  dispatch,
  eventData,
  install,
  messageEvent,
  MessageEventClass,
  nameLike,
  onMessage,
  onUnreadable,
  post,
  prototypeOf,
  TypeErrorClass,
} from "./intrinsics.ts";
import type { Printer } from "./printer.ts";
import { removeEverywhere, scope } from "./scope.ts";
import type { MessageTasks } from "./tracing/message-tasks.ts";
import { transferOf } from "./transfer.ts";

export interface SelfOptions {
  readonly name: string;
  /** To the thread's creator; undefined on the main thread. */
  readonly creator: MessagePort | undefined;
  readonly activity: Activity;
  readonly printer: Printer;
  readonly messages: MessageTasks;
  isClosing(): boolean;
  close(): void;
  /** The cell has set a listener on the global object. */
  onListen(): void;
}

export interface Self {
  /** Messages from the creator arrive from now on: at the first listener, or once the entry has evaluated. */
  open(): void;
  /** Sends an error to the creator. */
  travel(raised: Raised): void;
}

/** Where the global object itself, or what it inherits from, has a property. */
function holderOf(name: string): object | undefined {
  let holder: object | null = scope;
  while (holder !== null && descriptorOf(holder, name) === undefined) holder = prototypeOf(holder);
  return holder ?? undefined;
}

export function installSelf(options: SelfOptions): Self {
  const { name, creator, activity, printer, messages, isClosing, close, onListen } = options;
  let isOpen = false;

  function receive(event: MessageEvent): void {
    activity.up.got++;
    activity.touch();
    if (isClosing()) return;
    const parcel = eventData(event) as Parcel;
    if (parcel.kind !== "message") return;
    messages.receive(parcel, () => {
      dispatch(scope, messageEvent(parcel.data, event));
    });
  }

  function open(): void {
    if (isOpen || creator === undefined) return;
    isOpen = true;
    activity.markOpen();
    onUnreadable(creator, () => {
      activity.up.got++;
      activity.touch();
      if (!isClosing()) dispatch(scope, new MessageEventClass("messageerror"));
    });
    onMessage(creator, receive);
  }

  const functions = {
    postMessage(message: unknown, transfer?: unknown): void {
      if (arguments.length === 0) {
        throw new TypeErrorClass("postMessage expects a message, and got nothing");
      }
      const list = transferOf(transfer);
      if (creator === undefined) {
        // The main thread of a cell has no creator that would listen; what cannot be sent still throws.
        clone(message, list === undefined ? undefined : { transfer: list as Transferable[] });
        return;
      }
      printer.flush();
      post(creator, messages.parcel(message), list);
      activity.up.sent++;
      activity.touch();
    },
    close,
    addEventListener(type: unknown, listener: unknown, listenOptions?: unknown): void {
      apply(nativeAdd, scope, [type, listener, listenOptions]);
      onListen();
      if (type === "message") open();
    },
  };
  removeEverywhere("postMessage");
  removeEverywhere("close");
  const lengths = { postMessage: 1, close: 0, addEventListener: 2 } as const;
  for (const key of ["postMessage", "close", "addEventListener"] as const) {
    nameLike(functions[key], { name: key, length: lengths[key] });
    install(scope, key, functions[key]);
  }
  for (const key of ["onmessage", "onerror", "onunhandledrejection"]) {
    replaceHandler(key, () => {
      onListen();
      if (key === "onmessage") open();
    });
  }
  replaceName(name);
  return {
    open,
    travel(raised) {
      if (creator === undefined) return;
      const parcel: Parcel = { kind: "error", raised };
      post(creator, parcel);
      activity.up.sent++;
      activity.touch();
    },
  };
}

const nativeAdd = EventTarget.prototype.addEventListener as (...args: unknown[]) => void;

/** Lets the platform keep an event handler of the global object, and tells when it is set. */
function replaceHandler(key: string, onSet: () => void): void {
  const holder = holderOf(key);
  const found = holder === undefined ? undefined : descriptorOf(holder, key);
  const get = found?.get;
  const set = found?.set;
  if (get === undefined || set === undefined) return;
  defineAccessor(
    scope,
    key,
    () => apply<unknown, readonly [], unknown>(get, scope, []),
    (value) => {
      apply(set, scope, [value]);
      onSet();
    },
  );
}

function replaceName(name: string): void {
  defineAccessor(
    scope,
    "name",
    () => name,
    (value) => {
      install(scope, "name", value);
    },
  );
}

/** A module worker has `importScripts`, and it throws; so must ours, which is a classic one underneath. */
export function refuseImportScripts(): void {
  const refused = {
    importScripts(): never {
      throw new TypeErrorClass(
        "importScripts does not work in a module worker: write import at the top of the cell",
      );
    },
  };
  install(scope, "importScripts", refused.importScripts);
}
