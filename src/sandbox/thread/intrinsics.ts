/**
 * The platform's own functions, taken before a cell's code runs, and the few ways of using them that
 * a cell cannot spoil. Code in `thread/` that runs after that calls nothing else on platform objects,
 * and avoids `for…of`, spread, and `push` (iterators and setters can be patched).
 */

export const { apply, construct, deleteProperty } = Reflect;
const nativeDefine = Reflect.defineProperty;
export const descriptorOf = Reflect.getOwnPropertyDescriptor;
export const prototypeOf = Reflect.getPrototypeOf;
export const setPrototype = Reflect.setPrototypeOf;

export const toText = String;
export const toNumber = Number;
export const UrlClass = URL;
export const TypeErrorClass = TypeError;
export const SyntaxErrorClass = SyntaxError;
export const EvalErrorClass = EvalError;
export const ExceptionClass = DOMException;
export const MessageEventClass = MessageEvent;
export const ErrorEventClass = ErrorEvent;
const MessageChannelClass = MessageChannel;
export const BlobClass = Blob;
export const clone = structuredClone;
export const decodePath = decodeURIComponent;

/** A method as a function of its `this`. */
function uncurry<This, Args extends readonly unknown[], Result>(
  method: (this: This, ...args: Args) => Result,
): (self: This, ...args: Args) => Result {
  return (self, ...args) => apply(method, self, args);
}

/** The platform's getter of `key` on a prototype. */
export function getter<T extends object, K extends keyof T>(
  prototype: T,
  key: K,
): (self: T) => T[K] {
  const get = descriptorOf(prototype, key)?.get;
  if (get === undefined) throw new TypeError(`Expected a getter: ${String(key)}`);
  return (self) => apply<T, readonly [], T[K]>(get, self, []);
}

export const startsWith = uncurry<string, [string], boolean>(String.prototype.startsWith);
export const sliceText = uncurry<string, [number, number?], string>(String.prototype.slice);
const nativeReplace = RegExp.prototype[Symbol.replace];
const nativeExec = RegExp.prototype.exec;
/** A pattern whose use asks nothing of `RegExp.prototype`. */
export function ownPattern(source: string): RegExp {
  const pattern = new RegExp(source, "g");
  defineValue(pattern, "exec", nativeExec, { enumerable: false });
  for (const key of ["flags", "global", "unicode"] as const) {
    defineValue(pattern, key, pattern[key], { enumerable: false });
  }
  return pattern;
}
/** `text.replaceAll(pattern, replacement)`. @param pattern of `ownPattern` */
export function replaceIn(text: string, pattern: RegExp, replacement: string): string {
  return apply(nativeReplace as (...args: string[]) => string, pattern, [text, replacement]);
}
export const indexIn = uncurry<string, [string], number>(String.prototype.indexOf);

const nativeAdd = EventTarget.prototype.addEventListener;
const nativeRemove = EventTarget.prototype.removeEventListener;
const nativeDispatch = EventTarget.prototype.dispatchEvent;
const nativePrevent = Event.prototype.preventDefault;

type Listener = (event: Event) => void;
/** @param isFirst Before those that do not capture, whenever they were set. */
export function listen(
  target: EventTarget,
  type: string,
  listener: Listener,
  isFirst = false,
): void {
  apply(nativeAdd, target, [type, listener, isFirst]);
}
/** @param isFirst as it was given to `listen` */
export function unlisten(
  target: EventTarget,
  type: string,
  listener: Listener,
  isFirst = false,
): void {
  apply(nativeRemove, target, [type, listener, isFirst]);
}
/** False where a listener has prevented the default. */
export function dispatch(target: EventTarget, event: Event): boolean {
  return apply(nativeDispatch, target, [event]);
}
export function prevent(event: Event): void {
  apply(nativePrevent, event, []);
}
export const isPrevented = getter(Event.prototype, "defaultPrevented");
export const eventData: (event: MessageEvent) => unknown = getter(MessageEvent.prototype, "data");
export const eventPorts = getter(MessageEvent.prototype, "ports");
export const errorFacts = {
  message: getter(ErrorEvent.prototype, "message"),
  filename: getter(ErrorEvent.prototype, "filename"),
  lineno: getter(ErrorEvent.prototype, "lineno"),
  colno: getter(ErrorEvent.prototype, "colno"),
  error: getter(ErrorEvent.prototype, "error") as (event: ErrorEvent) => unknown,
};

const nativePortPost = MessagePort.prototype.postMessage as (...args: unknown[]) => void;
const nativePortClose = MessagePort.prototype.close;
const setPortListener = descriptorOf(MessagePort.prototype, "onmessage")?.set;
const setPortErrorListener = descriptorOf(MessagePort.prototype, "onmessageerror")?.set;

/** @param transfer `closedList` where it is ours; what a cell gave is passed on as it is. */
export function post(port: MessagePort, message: unknown, transfer?: Iterable<unknown>): void {
  apply(nativePortPost, port, transfer === undefined ? [message] : [message, transfer]);
}

const iterator: typeof Symbol.iterator = Symbol.iterator;

/** A list that the platform can read although a cell has patched the iterators of arrays. */
export function closedList<T>(items: ArrayLike<T>): Iterable<T> {
  return {
    [iterator](): Iterator<T> {
      let index = 0;
      return {
        next(): IteratorResult<T> {
          const isOver = index >= items.length;
          const value = items[index] as T;
          index++;
          return { done: isOver, value };
        },
      };
    },
  };
}
export function closePort(port: MessagePort): void {
  apply(nativePortClose, port, []);
}
/** Starts the port too. */
export function onMessage(port: MessagePort, listener: (event: MessageEvent) => void): void {
  if (setPortListener !== undefined) apply(setPortListener, port, [listener]);
}
export function onUnreadable(port: MessagePort, listener: () => void): void {
  if (setPortErrorListener !== undefined) apply(setPortErrorListener, port, [listener]);
}
const firstPort = getter(MessageChannel.prototype, "port1");
const secondPort = getter(MessageChannel.prototype, "port2");
export function openChannel(): { readonly near: MessagePort; readonly far: MessagePort } {
  const channel = new MessageChannelClass();
  return { near: firstPort(channel), far: secondPort(channel) };
}

export const nativeThen = Promise.prototype.then;
/** `promise.then(…)` without asking the promise; gives the derived promise. */
export function then<T>(
  promise: Promise<T>,
  fulfilled: (value: T) => unknown,
  rejected: (reason: unknown) => unknown,
): Promise<unknown> {
  return apply(nativeThen as (a: unknown, b: unknown) => Promise<unknown>, promise, [
    fulfilled,
    rejected,
  ]);
}
const nativeReject = Promise.reject.bind(Promise);
export function rejectWith(reason: unknown): Promise<never> {
  return nativeReject(reason);
}

const nativeSetTimeout = setTimeout;
/** @param ms From now. */
export function after(ms: number, call: () => void): number {
  return apply(nativeSetTimeout as (call: () => void, ms: number) => number, undefined, [call, ms]);
}

const nativeNow = performance.now.bind(performance);
const { timeOrigin } = performance;

/** ms since 1970: the zero of this thread's `performance.now()`. */
export const startOfClock = timeOrigin;
/** ms since 1970, on a clock that the threads of a page agree on to 0.01 ms when isolated. */
export function clockTime(): number {
  return timeOrigin + nativeNow();
}

/** A table that looks nothing up on a prototype. */
export function table<T>(): Record<string, T | undefined> {
  const record: Record<string, T | undefined> = {};
  setPrototype(record, null);
  return record;
}

/** An object without a prototype. */
export function bareObject(): Record<PropertyKey, unknown> {
  const object = {};
  setPrototype(object, null);
  return object;
}

/** A list to append to with `list[list.length] = …`: no setter of a cell's stands on its way. */
export function bareList<T>(): T[] {
  const list: T[] = [];
  setPrototype(list, null);
  return list;
}

type BareDescriptor = PropertyDescriptor & { __proto__: null };

/** A property with a value. A descriptor without a prototype: a cell may give all objects a `get`. */
export function defineValue(
  target: object,
  key: PropertyKey,
  value: unknown,
  options: { readonly enumerable: boolean },
): void {
  const descriptor: BareDescriptor = {
    __proto__: null,
    value,
    writable: true,
    enumerable: options.enumerable,
    configurable: true,
  };
  nativeDefine(target, key, descriptor);
}

/** The descriptor of a property, without a prototype: of another kind's `get` or `value` it has none. */
export function bareDescriptor(target: object, key: PropertyKey): PropertyDescriptor | undefined {
  const descriptor = descriptorOf(target, key);
  if (descriptor !== undefined) setPrototype(descriptor, null);
  return descriptor;
}

/** A property with a getter, and a setter where there is one. */
export function defineAccessor(
  target: object,
  key: PropertyKey,
  get: (this: never) => unknown,
  set?: (this: never, value: unknown) => void,
): void {
  const descriptor: BareDescriptor = {
    __proto__: null,
    get,
    enumerable: true,
    configurable: true,
    ...(set === undefined ? {} : { set }),
  };
  nativeDefine(target, key, descriptor);
}

/** `list.push(value)`, past any setter that a cell has put on `Array.prototype`. */
export function append<T>(list: T[], value: T): void {
  defineValue(list, list.length, value, { enumerable: true });
}

/** Puts a value in the place of a global or a method, as the platform would have it. */
export function install(target: object, key: PropertyKey, value: unknown, enumerable = true): void {
  defineValue(target, key, value, { enumerable });
}

const functionText = Function.prototype.toString;
/** Our functions in the place of the platform's, and how the engine would print those. */
const nativeTexts = new WeakMap<object, string>();
const { get: getText, set: setText } = WeakMap.prototype as WeakMap<object, string>;
/** How this engine prints a function of its own, around the name. */
const [beforeName = "function ", afterName = "() { [native code] }"] = apply(
  functionText,
  nativeThen,
  [],
).split("then");

/** Gives a function in the place of a method the method's name, number of parameters and text. */
export function nameLike(replacement: object, original: { name: string; length: number }): void {
  defineFixed(replacement, "length", original.length);
  defineFixed(replacement, "name", original.name);
  textLike(replacement, original.name);
}

/** A property as functions have them. */
function defineFixed(target: object, key: PropertyKey, value: unknown): void {
  const descriptor: BareDescriptor = {
    __proto__: null,
    value,
    writable: false,
    enumerable: false,
    configurable: true,
  };
  nativeDefine(target, key, descriptor);
}

/** Gives a function in the place of the platform's its text alone. */
export function textLike(replacement: object, name: string): void {
  apply(setText, nativeTexts, [replacement, `${beforeName}${name}${afterName}`]);
}

/** The text of a function that `nameLike` was given; undefined for all others. */
export function nativeText(value: unknown): string | undefined {
  return typeof value === "function" ? apply(getText, nativeTexts, [value]) : undefined;
}

/** Whether a function has no source: an engine's own, a bound one, a proxy. */
export function isNativeFunction(value: object): boolean {
  const text = apply(functionText, value, []);
  // No source ends so: brackets around two words are no JavaScript.
  return indexIn(sliceText(text, -20), "[native code]") !== -1;
}

/** What a message that came in an envelope of ours looks like to a cell. */
export function messageEvent(data: unknown, envelope: MessageEvent): MessageEvent {
  const ports = closedList(eventPorts(envelope)) as MessagePort[];
  return new MessageEventClass("message", { data, ports });
}
