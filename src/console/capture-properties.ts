import { cut } from "./capture-primitive.ts";
import { accessor, isExhausted } from "./capturing.ts";
import type { CapturedKind, Capturing } from "./capturing.ts";
import { append, codeAt, ownKeys, ownProperty, toText } from "./intrinsics.ts";
import { snapshotLimits } from "./snapshot.ts";
import type { PropertySnapshot } from "./snapshot.ts";

/** Above this many indices, listing the keys costs too much: the other properties are not looked for. */
const indexLimit = 2_000;

interface Properties {
  readonly properties: readonly PropertySnapshot[];
  readonly more: number;
}

/** Own enumerable properties, after the facts that the object's kind adds. Getters are not run. */
export function captureProperties(object: object, kind: CapturedKind, at: Capturing): Properties {
  const properties = kind.known;
  if (kind.indices > indexLimit) return { properties, more: 0 };
  const keys = ownKeys(object);
  let kept = 0;
  let more = 0;
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index];
    if (key === undefined) continue;
    if (kind.indices > 0 && typeof key === "string" && isIndex(key)) continue;
    if (kept >= snapshotLimits.properties || isExhausted(at)) {
      // The rest is counted without being looked at: some of it may not be enumerable.
      more++;
      continue;
    }
    const property = ownProperty(object, key);
    if (property === undefined || !property.enumerable) continue;
    kept++;
    const text = cut(typeof key === "symbol" ? toText(key) : key, snapshotLimits.name);
    at.budget.characters -= text.length;
    append(properties, {
      key: text,
      keyKind: typeof key === "symbol" ? "symbol" : "string",
      value: property.kind === "data" ? at.part(property.value, at) : accessor(property),
    });
  }
  return { properties, more };
}

function isIndex(key: string): boolean {
  for (let index = 0; index < key.length; index++) {
    const code = codeAt(key, index);
    if (code < 0x30 || code > 0x39) return false;
  }
  return key !== "";
}
