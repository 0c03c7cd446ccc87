/**
 * Messages on ports and channels that a cell makes: the calls of their listeners are a task. The platform
 * calls those itself, so a listener of ours comes first and says that it is about to.
 */
import {
  apply,
  defineAccessor,
  defineValue,
  descriptorOf,
  listen,
  nameLike,
} from "../intrinsics.ts";
import { scope } from "../scope.ts";
import type { Tracer } from "./tracer.ts";

const classes = ["MessagePort", "BroadcastChannel"] as const;

export function tracePorts(tracer: Tracer): void {
  /** Those that have our listener. */
  const known = new WeakSet();
  const { add, has } = WeakSet.prototype;

  /** Before the first listener of a cell's. */
  function listenFirst(target: EventTarget): void {
    if (apply<unknown, readonly unknown[], boolean>(has as never, known, [target])) return;
    apply(add as never, known, [target]);
    const parent = tracer.current;
    listen(target, "message", () => {
      tracer.enterListeners(tracer.callback("message", "message"), parent);
    });
  }

  for (const name of classes) {
    const found: unknown = Reflect.get(scope, name);
    if (typeof found !== "function") continue;
    const prototype: unknown = Reflect.get(found, "prototype");
    if (prototype instanceof EventTarget) replaceIn(prototype, listenFirst);
  }
}

const nativeAdd = EventTarget.prototype.addEventListener as (...args: unknown[]) => void;

function replaceIn(prototype: EventTarget, listenFirst: (target: EventTarget) => void): void {
  const handler = descriptorOf(prototype, "onmessage");
  const get = handler?.get;
  const set = handler?.set;
  if (get !== undefined && set !== undefined) {
    defineAccessor(
      prototype,
      "onmessage",
      function (this: EventTarget) {
        return apply<unknown, readonly [], unknown>(get, this, []);
      },
      function (this: EventTarget, value: unknown) {
        // What is none of these is refused by the platform, before ours would touch it.
        apply<unknown, readonly [], unknown>(get, this, []);
        listenFirst(this);
        apply(set, this, [value]);
      },
    );
  }
  const replacement = {
    addEventListener(this: EventTarget, type: unknown, listener: unknown, options: unknown): void {
      if (type === "message" && get !== undefined) {
        apply<unknown, readonly [], unknown>(get, this, []);
        listenFirst(this);
      }
      apply(nativeAdd, this, [type, listener, options]);
    },
  }.addEventListener;
  nameLike(replacement, { name: "addEventListener", length: 2 });
  defineValue(prototype, "addEventListener", replacement, { enumerable: true });
}
