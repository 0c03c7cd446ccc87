import { cut, cutName } from "./capture-primitive.ts";
import { internal, kindOf } from "./capturing.ts";
import type { CapturedKind, Capturing } from "./capturing.ts";
import { classNameOf, findPrototype, inheritsFrom } from "./class-name.ts";
import {
  append,
  codeAt,
  errorPrototype,
  errorStack,
  exceptionGetters,
  indexIn,
  isErrorByEngine,
  ownProperty,
  sliceText,
  startsWith,
} from "./intrinsics.ts";
import { snapshotLimits } from "./snapshot.ts";
import type { PropertySnapshot } from "./snapshot.ts";

interface ErrorFacts {
  readonly name: string;
  readonly message: string;
  /** Frames only. */
  readonly stack: string;
}

export function captureError(object: object, at: Capturing): CapturedKind | undefined {
  const facts = readError(object);
  if (facts === undefined) return undefined;
  const known: PropertySnapshot[] = [];
  addHidden(object, "cause", known, at);
  addHidden(object, "errors", known, at);
  return kindOf({ kind: "error", ...facts }, known);
}

/**
 * Name, message and stack of an error, also a hostile one: its own getters are not run.
 * Undefined for what is no error. Throws what a proxy's trap throws.
 */
function readError(value: unknown): ErrorFacts | undefined {
  if (typeof value !== "object" || value === null || !isError(value)) return undefined;
  const exception = exceptionGetters.prototype;
  const isException = exception !== undefined && inheritsFrom(value, exception);
  const message = isException ? ask(exceptionGetters.message, value) : inherited(value, "message");
  const name = isException ? ask(exceptionGetters.name, value) : inherited(value, "name");
  const stack = errorStack(value);
  return {
    name: cutName(betterName(value, name ?? "Error")),
    message: cut(message ?? "", snapshotLimits.string),
    stack: cut(framesOf(stack, message ?? ""), snapshotLimits.stack),
  };
}

function isError(value: object): boolean {
  return isErrorByEngine?.(value) === true || inheritsFrom(value, errorPrototype);
}

function ask(getter: ((self: unknown) => unknown) | undefined, value: object): string | undefined {
  try {
    const answer = getter?.(value);
    return typeof answer === "string" ? answer : undefined;
  } catch {
    return undefined;
  }
}

/** A text property, own or inherited, that is no getter. */
function inherited(value: object, key: string): string | undefined {
  let found = ownProperty(value, key);
  if (found === undefined) {
    findPrototype(value, (prototype) => {
      found = ownProperty(prototype, key);
      return found !== undefined;
    });
  }
  return found?.kind === "data" && typeof found.value === "string" ? found.value : undefined;
}

/** `class ValidationError extends Error {}` sets no name, and is still called so: as Node does. */
function betterName(error: object, name: string): string {
  if (ownProperty(error, "name") !== undefined) return name;
  const className = classNameOf(error);
  return className !== null && indexIn(className, name) > 0 ? className : name;
}

/** V8's stacks begin with name and message, which may have several lines; others' do not. */
export function framesOf(stack: string, message: string): string {
  if (startsWith(stack, "    at ")) return stack;
  const afterMessage = message === "" ? 0 : indexIn(stack, message) + message.length;
  const start = indexIn(stack, "\n    at ", afterMessage < message.length ? 0 : afterMessage);
  if (start !== -1) return sliceText(stack, start + 1);
  // Other engines write `function@address:line:column`.
  if (indexIn(stack, "@") === -1) return "";
  const end = stack.length - 1;
  return codeAt(stack, end) === 0x0a ? sliceText(stack, 0, end) : stack;
}

function addHidden(object: object, key: string, to: PropertySnapshot[], at: Capturing): void {
  const property = ownProperty(object, key);
  // An enumerable one is among the properties.
  if (property?.kind !== "data" || property.enumerable) return;
  append(to, internal(key, at.part(property.value, at)));
}
