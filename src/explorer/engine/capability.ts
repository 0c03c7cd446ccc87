import { call, describe, isCallable } from "./objects.ts";

export type Settle = (value?: unknown) => void;

/** A promise of any class with what settles it: https://tc39.es/ecma262/#sec-promisecapability-records */
export interface Capability {
  readonly promise: unknown;
  readonly resolve: Settle;
  readonly reject: Settle;
}

/** https://tc39.es/ecma262/#sec-newpromisecapability */
export function newCapability(constructor: unknown): Capability {
  if (!isCallable(constructor))
    throw new TypeError(`${describe(constructor)} is not a constructor`);
  let resolve: unknown;
  let reject: unknown;
  const promise: unknown = Reflect.construct(constructor, [
    (one: unknown, other: unknown): void => {
      if (resolve !== undefined || reject !== undefined) {
        throw new TypeError(
          "Promise executor has already been invoked with non-undefined arguments",
        );
      }
      resolve = one;
      reject = other;
    },
  ]);
  if (!isCallable(resolve) || !isCallable(reject)) {
    throw new TypeError("Promise resolve or reject function is not callable");
  }
  return { promise, resolve, reject };
}

/** `Call(capability.[[Resolve]], undefined, « value »)` */
export function settleWith(settle: Settle, value: unknown): void {
  call(settle, undefined, [value]);
}
