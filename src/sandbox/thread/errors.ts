/**
 * What nobody handled: thrown by a callback, by the entry itself, or a rejection. On the main thread
 * it is printed; in a worker an error travels to the creator, as the platform has it, and a rejection
 * is printed. Listeners of the cell come first, and may prevent it.
 */
import { whyNotInCells } from "../../compiler/names-elsewhere.ts";
import { capture } from "../../console/capture.ts";
import { errorStack } from "../../console/intrinsics.ts";
import type { LinePart } from "../../console/line.ts";
import type { Snapshot } from "../../console/snapshot.ts";
import type { FromThread, Place, Raised, Uncaught } from "../protocol.ts";
import type { Activity } from "./activity.ts";
import {
  apply,
  dispatch,
  ErrorEventClass,
  errorFacts,
  getter,
  isPrevented,
  listen,
  prevent,
  sliceText,
  startsWith,
  toText,
  unlisten,
} from "./intrinsics.ts";
import type { Modules } from "./modules.ts";
import type { Printer } from "./printer.ts";
import { scope } from "./scope.ts";
import { tidyError } from "./tracing/source-text.ts";

export interface Errors {
  /**
   * An invariant does not hold. On the main thread the run has failed, whatever the program makes of what is
   * thrown; in a worker that is an error like others, which travels where nobody catches it.
   *
   * @returns what to throw
   */
  broken(message: string): Error;
  /** The entry could not be loaded or threw. */
  thrownByEntry(error: unknown): void;
  /** An error that came from a thread that this one started, and that its `Worker` object did not handle. */
  relay(raised: Raised): void;
  /** It was handled there. */
  settle(raised: Raised): void;
  /** An error of ours to be handled as if a thread had raised it. */
  raise(message: string): Raised;
  /** The listeners here must come after those of the cell. */
  stayLast(): void;
  /** The way to the creator, in a worker. */
  connect(thread: number, travel: ((raised: Raised) => void) | undefined): void;
}

const rejectionReason: ((event: Event) => unknown) | undefined =
  typeof PromiseRejectionEvent === "undefined"
    ? undefined
    : (getter(PromiseRejectionEvent.prototype, "reason") as (event: Event) => unknown);

const isErrorEvent = (event: Event): event is ErrorEvent => event instanceof ErrorEventClass;

const ErrorClass = Error;
const { add: addTold, has: hasTold } = WeakSet.prototype;

export function createErrors(
  send: (message: FromThread) => void,
  printer: Printer,
  modules: Modules,
  activity: Activity,
): Errors {
  let thread = 0;
  let raisedCount = 0;
  let travel: ((raised: Raised) => void) | undefined;
  /** Printed when they were thrown. */
  const told = new WeakSet<Error>();
  /** An event of ours, on behalf of the entry or of another thread: who made it reports it. */
  let ownEvent: ErrorEvent | undefined;

  function place(event: ErrorEvent): Place | null {
    const line = errorFacts.lineno(event);
    if (line === 0) return null;
    return { address: errorFacts.filename(event), line, column: errorFacts.colno(event) };
  }

  function describe(prefix: string, thrown: unknown, where: Place | null): Uncaught {
    tidyError(thrown);
    const value = capture(thrown);
    const parts: LinePart[] = [
      { kind: "text", text: prefix },
      { kind: "value", value },
    ];
    const reason = whyNotDefined(value);
    if (reason !== undefined) parts[2] = { kind: "text", text: `: ${reason}` };
    return printer.uncaught({ kind: "parts", parts }, where);
  }

  function raisedOf(uncaught: Uncaught, message: string, where: Place | null): Raised {
    raisedCount++;
    return {
      id: `${thread}.${raisedCount}`,
      message,
      filename: where === null ? "" : modules.publicAddress(where.address),
      lineno: where?.line ?? 0,
      colno: where?.column ?? 0,
      uncaught,
    };
  }

  /** Nobody here handled it. */
  function pass(raised: Raised, isNew: boolean): void {
    if (travel === undefined) {
      printer.printUncaught(raised.uncaught, isNew ? "" : raised.id);
      return;
    }
    if (isNew) send({ kind: "raised", id: raised.id, uncaught: raised.uncaught });
    printer.flush();
    travel(raised);
  }

  function onError(event: Event): void {
    if (event === ownEvent || !isErrorEvent(event)) return;
    activity.touch();
    if (isPrevented(event)) return;
    prevent(event);
    if (wasTold(errorFacts.error(event))) return;
    const where = place(event);
    const uncaught = describe("Uncaught ", errorFacts.error(event), where);
    pass(raisedOf(uncaught, errorFacts.message(event), where), true);
  }

  function onRejection(event: Event): void {
    activity.touch();
    if (isPrevented(event) || rejectionReason === undefined) return;
    prevent(event);
    const reason = rejectionReason(event);
    if (wasTold(reason)) return;
    printer.printUncaught(describe("Uncaught (in promise) ", reason, null), "");
  }

  function wasTold(thrown: unknown): boolean {
    return apply(hasTold, told, [thrown]) === true;
  }

  function stayLast(): void {
    unlisten(scope, "error", onError);
    unlisten(scope, "unhandledrejection", onRejection);
    listen(scope, "error", onError);
    listen(scope, "unhandledrejection", onRejection);
  }
  stayLast();

  /** Tells this thread's listeners; true where one of them prevented it. */
  function tell(event: ErrorEvent): boolean {
    const before = ownEvent;
    ownEvent = event;
    const isHandled = !dispatch(scope, event);
    ownEvent = before;
    return isHandled;
  }

  return {
    broken(message) {
      const error = new ErrorClass(message);
      if (travel === undefined) {
        apply(addTold, told, [error]);
        printer.printUncaught(describe("Uncaught ", error, topPlace(error)), "");
      }
      return error;
    },
    thrownByEntry(error) {
      if (wasTold(error)) return;
      const where = topPlace(error);
      const uncaught = describe("Uncaught ", error, where);
      const raised = raisedOf(uncaught, `Uncaught ${messageOf(error)}`, where);
      if (!tell(errorEvent(raised, error))) pass(raised, true);
    },
    relay(raised) {
      if (tell(errorEvent(raised, null))) send({ kind: "handled", id: raised.id });
      else pass(raised, false);
    },
    settle(raised) {
      send({ kind: "handled", id: raised.id });
    },
    raise(message) {
      const uncaught = printer.uncaught(
        { kind: "parts", parts: [{ kind: "text", text: `Uncaught ${message}` }] },
        null,
      );
      return raisedOf(uncaught, message, null);
    },
    stayLast,
    connect(id, way) {
      thread = id;
      travel = way;
    },
  };
}

export function errorEvent(raised: Raised, error: unknown): ErrorEvent {
  const { message, filename, lineno, colno } = raised;
  return new ErrorEventClass("error", {
    message,
    filename,
    lineno,
    colno,
    error,
    cancelable: true,
  });
}

/** `name: message`, without running anything of a hostile error's. */
function messageOf(thrown: unknown): string {
  const snapshot = capture(thrown);
  switch (snapshot.kind) {
    case "error":
      return snapshot.message === "" ? snapshot.name : `${snapshot.name}: ${snapshot.message}`;
    case "string":
      return snapshot.value;
    case "number":
    case "bigint":
    case "symbol":
      return snapshot.text;
    case "boolean":
      return toText(snapshot.value);
    case "null":
    case "undefined":
      return snapshot.kind;
    default:
      return "#<Object>";
  }
}

/** Of an error that has a stack: its text is enough, the page knows how to read it. */
function topPlace(thrown: unknown): Place | null {
  if (typeof thrown !== "object" || thrown === null) return null;
  let stack: string;
  try {
    stack = errorStack(thrown);
  } catch {
    return null;
  }
  return firstFrame(stack);
}

const { exec } = RegExp.prototype;
const { isArray } = Array;
/** A stack is the cell's to write: a line of four hundred digits is no number, and the page would not take it. */
const addressPattern = /((?:blob|data|interleave):[^\s)]+?):(\d{1,9}):(\d{1,9})(?!\d)/;
function firstFrame(stack: string): Place | null {
  const match: unknown = apply(exec, addressPattern, [stack]);
  if (!isArray(match)) return null;
  const address: unknown = match[1];
  if (typeof address !== "string") return null;
  return { address, line: +toText(match[2]), column: +toText(match[3]) };
}

/** Of a `ReferenceError`: why there is no such name, if anything is known of it. */
function whyNotDefined(thrown: Snapshot): string | undefined {
  if (thrown.kind !== "error" || thrown.name !== "ReferenceError") return undefined;
  const name = undefinedName(thrown.message);
  return name === "SharedArrayBuffer" && !scope.crossOriginIsolated
    ? "this page is not cross-origin isolated"
    : whyNotInCells(name);
}

const inWebKit = "Can't find variable: ";
const elsewhere = " is not defined";
/** The name that an engine did not find; else what is none. */
function undefinedName(message: string): string {
  if (startsWith(message, inWebKit)) return sliceText(message, inWebKit.length);
  return sliceText(message, -elsewhere.length) === elsewhere
    ? sliceText(message, 0, -elsewhere.length)
    : "";
}
