/** What is off in cells says so, in words; the frame's policy is what keeps it off. */
import { prototypeOf, defineValue, EvalErrorClass, install } from "./intrinsics.ts";
import { removeEverywhere, scope } from "./scope.ts";

const noCode = (name: string): string =>
  `${name} is off in cells: code made from strings does not run here. Write the code in a cell and import it`;

/**
 * Storage that an engine gives even to an origin that is none: WebKit opens a cache there, which would
 * outlive the run.
 */
export function refuseStorage(): void {
  removeEverywhere("caches");
}

export function refuseCodeFromStrings(): void {
  const refused = {
    eval(): never {
      throw new EvalErrorClass(noCode("eval"));
    },
  };
  install(scope, "eval", refused.eval);
  const samples = [
    Function.prototype,
    prototypeOf(async () => {
      // only its prototype is wanted
    }),
    prototypeOf(function* () {
      // only its prototype is wanted
    }),
    prototypeOf(async function* () {
      // only its prototype is wanted
    }),
  ];
  for (const prototype of samples) {
    const original: unknown = prototype === null ? null : Reflect.get(prototype, "constructor");
    if (prototype === null || typeof original !== "function") continue;
    const refuse = (): never => {
      throw new EvalErrorClass(noCode(original.name));
    };
    // A proxy, so that `instanceof Function` and `Function.prototype` stay what they are.
    const replacement = new Proxy(original, { apply: refuse, construct: refuse });
    defineValue(prototype, "constructor", replacement, { enumerable: false });
    if (original === Function) {
      defineValue(scope, "Function", replacement, { enumerable: false });
    }
  }
}
