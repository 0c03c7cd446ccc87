import { isExhausted, kindOf } from "./capturing.ts";
import type { CapturedKind, Capturing } from "./capturing.ts";
import { append, pairLists } from "./intrinsics.ts";
import { snapshotLimits } from "./snapshot.ts";
import type { Snapshot } from "./snapshot.ts";

export const pairPrototypes: readonly object[] = pairLists.map(({ prototype }) => prototype);

/** `Headers`, `URLSearchParams`, `FormData`: pairs, shown as a Map's are. */
export function capturePairs(object: object, at: Capturing): CapturedKind | undefined {
  for (let index = 0; index < pairLists.length; index++) {
    const entries: (readonly [Snapshot, Snapshot])[] = [];
    let size = 0;
    const isOne = pairLists[index]?.eachPair(object, (key, value) => {
      size += 1;
      if (entries.length >= snapshotLimits.items || isExhausted(at)) return;
      append(entries, [at.part(key, at), at.part(value, at)]);
    });
    if (isOne === true) {
      return kindOf({ kind: "map", size, entries, moreItems: size - entries.length });
    }
  }
  return undefined;
}
