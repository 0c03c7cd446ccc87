/** `lab`, as an explored program finds it. */
import { toDisplay } from "../../console/to-display.ts";
import type { LineContent } from "../../console/line.ts";
import { namespaceKey } from "../compile/module-context.ts";
import type { Machine } from "./machine.ts";
import { call, describe, isCallable } from "./objects.ts";
import { refused } from "./refused.ts";

export interface Watch {
  readonly name: string;
  readonly read: () => unknown;
}

export interface Lab {
  readonly exports: object;
  readonly watches: readonly Watch[];
  readonly reset: () => void;
}

/** @param show takes what `display` makes; undefined while nobody looks */
export function createLab(
  machine: Machine,
  cores: number,
  show: () => ((content: LineContent) => void) | undefined,
): Lab {
  const watches: Watch[] = [];
  const exports = {
    cores,
    display(value: unknown, options?: unknown): void {
      const to = show();
      if (to) to(toDisplay(value, options));
    },
    progress(value: unknown): void {
      const fraction = Number(value);
      if (fraction >= 0 && fraction <= 1) return;
      throw new TypeError(`progress expects a number from 0 to 1, and got ${fraction}`);
    },
    invariant(condition: unknown, message?: unknown): void {
      if (condition) return;
      const text = messageOf(message);
      machine.fail({ kind: "invariant", message: text, site: machine.site });
      throw new Error(text);
    },
    taps: refused(machine, "taps"),
    watch(name: unknown, read: unknown): void {
      if (!isCallable(read)) {
        throw new TypeError("watch expects a name and a function that gives the value");
      }
      watches.push({ name: String(name), read: () => call(read, undefined, []) });
    },
  };
  Object.defineProperty(exports, namespaceKey, { value: exports });
  return {
    exports,
    watches,
    reset() {
      watches.length = 0;
    },
  };
}

function messageOf(message: unknown): string {
  if (message === undefined) return "An invariant does not hold";
  return typeof message === "string" ? message : describe(message);
}
