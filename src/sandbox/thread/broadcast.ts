/** `BroadcastChannel`s of one run reach that run's threads only, though all runs share the frame's origin. */
import {
  apply,
  construct,
  defineAccessor,
  defineValue,
  descriptorOf,
  install,
  sliceText,
  toText,
} from "./intrinsics.ts";
import { scope } from "./scope.ts";

export function scopeBroadcasts(prefix: string): void {
  const original: unknown = Reflect.get(scope, "BroadcastChannel");
  if (typeof original !== "function") return;
  const prototype: unknown = Reflect.get(original, "prototype");
  if (typeof prototype !== "object" || prototype === null) return;
  const get = descriptorOf(prototype, "name")?.get;
  if (get === undefined) return;
  const name = get;
  function readName(this: unknown): unknown {
    const full: unknown = apply(name, this, []);
    return typeof full === "string" ? sliceText(full, prefix.length) : full;
  }
  defineAccessor(prototype, "name", readName);
  const replacement = new Proxy(original, {
    construct(target, args: readonly unknown[], newTarget): object {
      const given = args.length === 0 ? [] : [prefix + toText(args[0])];
      return construct(target, given, newTarget) as object;
    },
  });
  defineValue(prototype, "constructor", replacement, { enumerable: false });
  install(scope, "BroadcastChannel", replacement);
}
