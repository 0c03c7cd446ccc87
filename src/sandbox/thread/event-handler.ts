/** `target.onmessage = f`, as the platform has it: one listener, whose place is that of the first setting. */
import { apply, defineAccessor, listen, prevent, table, TypeErrorClass } from "./intrinsics.ts";

type Handler = (this: unknown, event: Event) => unknown;
type Handlers = Record<string, Handler | null | undefined>;

const known = new WeakMap<EventTarget, Handlers>();
const { get, set } = WeakMap.prototype as WeakMap<EventTarget, Handlers>;

/** Before its handlers can be set, a target must be made known. */
export function prepareHandlers(target: EventTarget): void {
  apply(set, known, [target, table()]);
}

function handlersOf(target: EventTarget): Handlers {
  const handlers = apply(get, known, [target]);
  if (handlers === undefined) throw new TypeErrorClass("Illegal invocation");
  return handlers;
}

/** Adds an event handler attribute to a class of event targets. */
export function addEventHandler(prototype: EventTarget, type: string): void {
  function read(this: EventTarget): Handler | null {
    return handlersOf(this)[type] ?? null;
  }
  function write(this: EventTarget, value: unknown): void {
    const own = handlersOf(this);
    const isFirst = own[type] === undefined;
    own[type] = isHandler(value) ? value : null;
    if (!isFirst) return;
    listen(this, type, (event) => {
      const handler = own[type];
      if (handler === undefined || handler === null) return;
      if (apply(handler, this, [event]) === false) prevent(event);
    });
  }
  defineAccessor(prototype, `on${type}`, read, write);
}

function isHandler(value: unknown): value is Handler {
  return typeof value === "function";
}
