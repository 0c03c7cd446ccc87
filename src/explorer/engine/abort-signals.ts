/** `AbortSignal.timeout` by virtual time; all else of it is the platform's, and calls back at once. */
import type { Machine } from "./machine.ts";
import { unwritable } from "./refused.ts";

/** Undefined where the platform has none. */
export function controlSignals(machine: Machine): unknown {
  const signals: unknown = Reflect.get(globalThis, "AbortSignal");
  const controllers: unknown = Reflect.get(globalThis, "AbortController");
  if (typeof signals !== "function" || typeof controllers !== "function") return undefined;

  function timeout(ms: unknown): unknown {
    const controller = Reflect.construct(controllers as new () => AbortController, []) as {
      readonly signal: unknown;
      readonly abort: (reason: unknown) => void;
    };
    const delay = Number(ms) || 0;
    machine.register("timer", `timeout of ${delay} ms`, delay, () => {
      controller.abort(timeoutError());
    });
    return controller.signal;
  }
  return unwritable(machine, "AbortSignal", signals, {
    get: (target, key) => (key === "timeout" ? timeout : (Reflect.get(target, key) as unknown)),
  });
}

function timeoutError(): unknown {
  const make: unknown = Reflect.get(globalThis, "DOMException");
  const message = "The operation was aborted due to timeout";
  return typeof make === "function"
    ? (Reflect.construct(make, [message, "TimeoutError"]) as unknown)
    : new Error(message);
}

/** What of a signal requests need. */
export interface Signal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(kind: "abort", listener: () => void): void;
}

export function isSignal(value: unknown): value is Signal {
  return (
    typeof value === "object" && value !== null && "aborted" in value && "addEventListener" in value
  );
}
