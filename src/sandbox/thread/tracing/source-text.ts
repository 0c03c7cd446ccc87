/** Gives functions and errors back the text that they have without tracing. */
import { insertionPattern } from "../../../compiler/tracing/marks.ts";
import {
  apply,
  defineValue,
  descriptorOf,
  indexIn,
  install,
  nameLike,
  nativeText,
  ownPattern,
  replaceIn,
} from "../intrinsics.ts";
import { isProxy } from "./settling.ts";

const insertions = ownPattern(insertionPattern);
const { toString } = Function.prototype;

/** `Function.prototype.toString` that leaves out what the compiler inserted. */
export function hideInsertions(): void {
  const replacement = {
    toString(this: unknown): string {
      const native = nativeText(this);
      if (native !== undefined) return native;
      const text: string = apply(toString as () => string, this, []);
      return indexIn(text, "\f\v") === -1 ? text : replaceIn(text, insertions, "");
    },
  }.toString;
  nameLike(replacement, { name: "toString", length: 0 });
  defineValue(Function.prototype, "toString", replacement, { enumerable: false });
}

/** What an engine makes of `resume(task, await …)` where the author wrote `await …`. */
const renderings: readonly (readonly [pattern: RegExp, text: string])[] = [
  [insertions, ""],
  [ownPattern("þ+[a-z]\\(\\.\\.\\.\\)"), "(intermediate value)"],
  [
    ownPattern("þ+[a-z] is not a function or its return value is not( async)? iterable"),
    "(intermediate value) is not$1 iterable",
  ],
];

/** An engine's own error may quote the traced code. */
export function tidyError(error: unknown): void {
  if (typeof error !== "object" || error === null || isProxy(error)) return;
  for (let index = 0; index < 2; index++) {
    const key = index === 0 ? "message" : "stack";
    const text: unknown = descriptorOf(error, key)?.value;
    if (typeof text !== "string" || (indexIn(text, "þ") === -1 && indexIn(text, "\f\v") === -1)) {
      if (key === "message") return;
      continue;
    }
    let tidy = text;
    for (let number = 0; number < renderings.length; number++) {
      const rendering = renderings[number];
      if (rendering !== undefined) tidy = replaceIn(tidy, rendering[0], rendering[1]);
    }
    if (tidy !== text) install(error, key, tidy, false);
  }
}
