/** The second argument of `postMessage`: a list to transfer, or options that hold one. */
import { TypeErrorClass } from "./intrinsics.ts";

export function transferOf(argument: unknown): Iterable<unknown> | undefined {
  if (argument === undefined || argument === null) return undefined;
  if (typeof argument !== "object") {
    throw new TypeErrorClass("postMessage expects a list to transfer as its second argument");
  }
  if (Symbol.iterator in argument) return argument as Iterable<unknown>;
  const { transfer } = argument as { readonly transfer?: Iterable<unknown> };
  return transfer;
}
