/** The second argument of `postMessage`: a list to transfer, or options that hold one. */
import { TypeErrorClass } from "./intrinsics.ts";

export function transferOf(argument: unknown): readonly unknown[] {
  if (argument === undefined || argument === null) return [];
  if (typeof argument !== "object") {
    throw new TypeErrorClass("postMessage expects a list to transfer as its second argument");
  }
  if (Symbol.iterator in argument) return argument as readonly unknown[];
  const { transfer } = argument as { readonly transfer?: readonly unknown[] };
  return transfer ?? [];
}
