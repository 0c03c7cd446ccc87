/** Names for a module's links to the tracer that mean nothing else in it. */
import { hookNames, hookPrefix } from "./hooks.ts";
import type { Hook } from "./hooks.ts";

export interface HookBindings {
  /** The binding of a hook; from then on the module imports it. */
  readonly of: (hook: Hook) => string;
  /** The variable that holds a body's task. Each body has its own, and shadows those around it. */
  readonly task: string;
  /** What a `catch` of ours, or one with a pattern, has caught. */
  readonly error: string;
  /** What tells of the end of a scope with `await using`. */
  readonly scope: string;
  /** Stands for what gives a file its hooks. */
  readonly file: string;
  readonly used: ReadonlySet<Hook>;
}

/** @param source none of the names occurs in it, in whatever place and however it is written */
export function freeNames(source: string): HookBindings {
  const plain = source.replace(
    /\\u(?:\{([0-9a-f]+)\}|([0-9a-f]{4}))/gi,
    (_, long: string | undefined, short: string | undefined) =>
      character(parseInt(long ?? short ?? "", 16)),
  );
  let prefix = hookPrefix;
  while (plain.includes(prefix)) prefix += hookPrefix;
  const used = new Set<Hook>();
  return {
    of(hook) {
      used.add(hook);
      return prefix + hookNames[hook];
    },
    task: `${prefix}t`,
    error: `${prefix}q`,
    scope: `${prefix}o`,
    file: `${prefix}n`,
    used,
  };
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
