/** Gives functions and errors back the text that they have without tracing. */
import { insertionPattern } from "../../../compiler/tracing/marks.ts";
import { exceptionGetters } from "../../../console/intrinsics.ts";
import {
  apply,
  bareDescriptor,
  defineAccessor,
  ExceptionClass,
  indexIn,
  install,
  nameLike,
  nativeText,
  ownPattern,
  prototypeOf,
  replaceIn,
  sliceText,
} from "../intrinsics.ts";
import { isProxy } from "./settling.ts";

const insertions = ownPattern(insertionPattern);
const { toString } = Function.prototype;

/** `Function.prototype.toString` that leaves out what the compiler inserted. */
export function hideInsertions(): void {
  const replacement = {
    toString(this: unknown): string {
      const native = nativeText(this);
      if (native !== undefined) return native;
      const text: string = apply(toString, this, []);
      return indexIn(text, "\f\v") === -1 ? text : replaceIn(text, insertions, "");
    },
  }.toString;
  nameLike(replacement, { name: "toString", length: 0 });
  install(Function.prototype, "toString", replacement, false);
}

type Renderings = readonly (readonly [pattern: RegExp, text: string])[];

/** What an engine makes of `resume(task, await …)` where the author wrote `await …`. */
const renderings: Renderings = [
  // A function quoted in the middle of a message: of an arrow's last insertion its text has no end mark.
  [
    ownPattern(
      "\f\v\\)\\}catch\\(þ+q\\)\\{throw þ+f\\(þ+t,þ+q\\)\\}finally\\{þ+x\\(þ+t\\)\\}\\}(?:\v\f)?",
    ),
    "",
  ],
  [insertions, ""],
  [
    ownPattern(
      "þ+[a-z](?:\\(\\.\\.\\.\\))? is not a function or its return value is not( async)? iterable",
    ),
    "(intermediate value) is not$1 iterable",
  ],
  [ownPattern("þ+[a-z]\\(\\.\\.\\.\\)"), "(intermediate value)"],
  // What a `catch` with a pattern has caught.
  [ownPattern("þ+q"), ".catch"],
];
/** What `for await` loops over has a name of its own. */
const iteratedPattern = ownPattern(
  "þ+w(?:\\(\\.\\.\\.\\))?(?: is not a function or its return value)? is not async iterable",
);
const dollars = ownPattern("\\$");
let iterated = "";

/** `for await` is about to throw for want of an iterator. @param name what V8 calls the thing that has none */
export function noteIterated(name: string): void {
  iterated = `${replaceIn(name, dollars, "$$$$")} is not async iterable`;
}

const { get: stackGetter, set: stackSetter } = bareDescriptor(new Error(), "stack") ?? {};

const exceptionPrototype: object = ExceptionClass.prototype;
const nativeMessage = bareDescriptor(exceptionPrototype, "message")?.get;

/** The platform's exceptions have their message on the prototype, and may quote a function in it. */
export function tidyExceptions(): void {
  if (nativeMessage === undefined) return;
  const get = nativeMessage;
  function read(this: unknown): unknown {
    const message: unknown = apply<unknown, readonly [], unknown>(get, this, []);
    return typeof message === "string" ? tidy(message) : message;
  }
  nameLike(read, get);
  defineAccessor(exceptionPrototype, "message", read);
  exceptionGetters.message = (exception) =>
    apply<unknown, readonly [], unknown>(read, exception, []);
}

/** As the platform made it; undefined for what is no exception of its own. */
function exceptionMessage(error: object): unknown {
  if (nativeMessage === undefined || prototypeOf(error) !== exceptionPrototype) return undefined;
  try {
    return apply<unknown, readonly [], unknown>(nativeMessage, error, []);
  } catch {
    return undefined;
  }
}

/** Errors that keep each other from being seen may go round in a circle. */
const mostSuppressed = 100;

/** An engine's own error may quote the traced code. */
export function tidyError(error: unknown, depth = 0): void {
  if (typeof error !== "object" || error === null || isProxy(error)) return;
  const message: unknown = bareDescriptor(error, "message")?.value;
  if (typeof message === "string") {
    const tidied = tidy(message);
    if (tidied !== message) {
      install(error, "message", tidied, false);
      tidyStack(error, message, tidied);
    }
  } else {
    const quoted = exceptionMessage(error);
    if (typeof quoted === "string") {
      const tidied = tidy(quoted);
      if (tidied !== quoted) tidyStack(error, quoted, tidied);
    }
  }
  // What `await using` has thrown may keep another error from being seen.
  const suppressed: unknown = bareDescriptor(error, "suppressed")?.value;
  if (suppressed !== undefined && depth < mostSuppressed) tidyError(suppressed, depth + 1);
}

/** Firefox writes code that it quotes in a message in ASCII, as in a string: our marks and names as well. */
const escapes: Renderings = [
  [ownPattern("\\\\f\\\\v"), "\f\v"],
  [ownPattern("\\\\v\\\\f"), "\v\f"],
  [ownPattern("\\\\xFE"), "þ"],
];

function tidy(message: string): string {
  if (indexIn(message, "\\f\\v") !== -1 && indexIn(message, "\\xFE") !== -1) {
    return renderEach(renderEach(message, escapes), renderings);
  }
  if (indexIn(message, "þ") === -1 && indexIn(message, "\f\v") === -1) return message;
  const tidied = iterated === "" ? message : replaceIn(message, iteratedPattern, iterated);
  return renderEach(tidied, renderings);
}

function renderEach(message: string, pairs: Renderings): string {
  let text = message;
  for (let index = 0; index < pairs.length; index++) {
    const pair = pairs[index];
    if (pair !== undefined) text = replaceIn(text, pair[0], pair[1]);
  }
  return text;
}

/** A stack begins with the message that the error was made with. */
function tidyStack(error: object, before: string, after: string): void {
  const stack = bareDescriptor(error, "stack");
  if (stack === undefined) return;
  if (stack.get === undefined) {
    const text = exchange(stack.value, before, after);
    if (text !== undefined) install(error, "stack", text, false);
    return;
  }
  // V8 has a getter, the same for every error; it calls what a cell may have put here.
  if (stack.get !== stackGetter || stackSetter === undefined) return;
  if (bareDescriptor(Error, "prepareStackTrace") !== undefined) return;
  const text = exchange(apply(stackGetter, error, []), before, after);
  if (text !== undefined) apply(stackSetter, error, [text]);
}

function exchange(text: unknown, before: string, after: string): string | undefined {
  if (typeof text !== "string") return undefined;
  const start = indexIn(text, before);
  if (start === -1) return undefined;
  return sliceText(text, 0, start) + after + sliceText(text, start + before.length);
}
