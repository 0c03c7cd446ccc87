/** `setTimeout`, `setInterval` and animation frames, counted while they will still call back. */
import type { Activity } from "./activity.ts";
import { apply, install, nameLike, table, TypeErrorClass } from "./intrinsics.ts";
import { scope } from "./scope.ts";
import { runCallback } from "./tracing/callbacks.ts";
import type { Tracer } from "./tracing/tracer.ts";

/** With `this` first: what is no global object the platform refuses, and where there is none takes its own. */
type Native = (self: unknown, ...args: readonly unknown[]) => unknown;
type Method = (...args: readonly unknown[]) => unknown;

/** A global function of the platform; undefined where this engine has none. */
function native(name: string): Native | undefined {
  const value: unknown = Reflect.get(scope, name);
  return typeof value === "function"
    ? (self, ...args): unknown =>
        apply<unknown, readonly unknown[], unknown>(value as Method, self, args)
    : undefined;
}

/** @param isClosing True once the thread has closed itself: nothing is called back any more. */
export function countTimers(activity: Activity, tracer: Tracer, isClosing: () => boolean): void {
  /** Ids of what will still call back. */
  const live = table<true>();

  function settle(id: unknown): void {
    const key = `${id as number}`;
    if (live[key] === undefined) return;
    live[key] = undefined;
    activity.end();
  }

  function replaceSetter(name: string, repeats: boolean): void {
    const set = native(name);
    if (set === undefined) return;
    const { replacement } = {
      replacement(this: unknown, handler: unknown, delay?: unknown, ...args: unknown[]): unknown {
        if (typeof handler !== "function") {
          throw new TypeErrorClass(
            `${name} expects a function, and got ${handler === null ? "null" : typeof handler}: code in strings is off in cells`,
          );
        }
        const parent = tracer.current;
        const id = set(
          this,
          () => {
            if (isClosing()) return;
            if (repeats) activity.touch();
            else settle(id);
            runCallback(tracer, tracer.callback("timer", name), parent, () =>
              apply(handler, scope, args),
            );
          },
          delay,
        );
        live[`${id as number}`] = true;
        activity.begin();
        return id;
      },
    };
    nameLike(replacement, { name, length: 1 });
    install(scope, name, replacement);
  }

  function replaceClearer(name: string): void {
    const clear = native(name);
    if (clear === undefined) return;
    const { replacement } = {
      replacement(this: unknown, id: unknown): void {
        const known = toWhole(id);
        // Timers of ours have ids of the same kind: a cell that clears all clears none of them. 0 is nobody's.
        clear(this, live[`${known}`] === undefined ? 0 : known);
        settle(known);
      },
    };
    nameLike(replacement, { name, length: 0 });
    install(scope, name, replacement);
  }

  replaceSetter("setTimeout", false);
  replaceSetter("setInterval", true);
  replaceClearer("clearTimeout");
  replaceClearer("clearInterval");
  countFrames(activity, tracer, isClosing);
}

function countFrames(activity: Activity, tracer: Tracer, isClosing: () => boolean): void {
  const request = native("requestAnimationFrame");
  const cancel = native("cancelAnimationFrame");
  if (request === undefined || cancel === undefined) return;
  const live = table<true>();
  const settle = (id: unknown): void => {
    const key = `${id as number}`;
    if (live[key] === undefined) return;
    live[key] = undefined;
    activity.end();
  };
  const { requestFrame } = {
    requestFrame(this: unknown, callback: unknown): unknown {
      if (typeof callback !== "function") return request(this, callback);
      const parent = tracer.current;
      const id = request(this, (time: unknown) => {
        if (isClosing()) return;
        settle(id);
        runCallback(tracer, tracer.callback("timer", "requestAnimationFrame"), parent, () =>
          apply(callback, undefined, [time]),
        );
      });
      live[`${id as number}`] = true;
      activity.begin();
      return id;
    },
  };
  const { cancelFrame } = {
    cancelFrame(this: unknown, id: unknown): void {
      const known = toWhole(id);
      cancel(this, known);
      settle(known);
    },
  };
  nameLike(requestFrame, { name: "requestAnimationFrame", length: 1 });
  nameLike(cancelFrame, { name: "cancelAnimationFrame", length: 1 });
  install(scope, "requestAnimationFrame", requestFrame);
  install(scope, "cancelAnimationFrame", cancelFrame);
}

/** As the platform reads a timer's id, once: `"3"` is 3. @throws TypeError for a symbol or a bigint */
function toWhole(id: unknown): number {
  return (id as number) | 0;
}
