import { kindOf } from "./capturing.ts";
import type { CapturedKind, Capturing } from "./capturing.ts";
import { inheritsFrom } from "./class-name.ts";
import { append, getterOf, ownProperty } from "./intrinsics.ts";
import type { PropertySnapshot } from "./snapshot.ts";

/** Attributes worth showing, of objects of the platform whose facts are all getters. */
const shown: Readonly<Record<string, readonly string[]>> = {
  URL: ["href"],
  Request: ["method", "url"],
  Response: ["status", "statusText", "ok", "type", "url"],
  AbortController: ["signal"],
  AbortSignal: ["aborted", "reason"],
  File: ["name", "size", "type"],
  Blob: ["size", "type"],
  MessageEvent: ["type", "data"],
  ErrorEvent: ["type", "message", "filename", "lineno", "colno", "error"],
  PromiseRejectionEvent: ["type", "reason"],
  CustomEvent: ["type", "detail"],
  Event: ["type"],
  PerformanceEntry: ["name", "entryType", "startTime", "duration"],
  ImageData: ["width", "height"],
  ImageBitmap: ["width", "height"],
  OffscreenCanvas: ["width", "height"],
};

interface PlatformClass {
  readonly prototype: object;
  readonly attributes: readonly (readonly [string, (self: unknown) => unknown])[];
}

/** Getters as they are when the thread starts; a class stands before those it extends. */
const classes: readonly PlatformClass[] = Object.entries(shown).flatMap(([name, attributes]) => {
  const constructor: unknown = Reflect.get(globalThis, name);
  const prototype: unknown =
    typeof constructor === "function" ? Reflect.get(constructor, "prototype") : undefined;
  if (typeof prototype !== "object" || prototype === null) return [];
  return [
    {
      prototype,
      attributes: attributes.map((key) => [key, inheritedGetter(prototype, key)] as const),
    },
  ];
});

function inheritedGetter(prototype: object, key: string): (self: unknown) => unknown {
  let holder: object | null = prototype;
  while (holder !== null && !Object.hasOwn(holder, key)) holder = Reflect.getPrototypeOf(holder);
  return getterOf(holder ?? prototype, key);
}

export const platformPrototypes: readonly object[] = classes.map(({ prototype }) => prototype);

export function capturePlatform(object: object, at: Capturing): CapturedKind | undefined {
  for (let index = 0; index < classes.length; index++) {
    const platformClass = classes[index];
    if (platformClass === undefined || !inheritsFrom(object, platformClass.prototype)) continue;
    const known: PropertySnapshot[] = [];
    for (let place = 0; place < platformClass.attributes.length; place++) {
      const attribute = platformClass.attributes[place];
      if (attribute === undefined) continue;
      try {
        // `fetch` of a cell gives a response its address as a property of its own.
        const own = ownProperty(object, attribute[0]);
        const fact = own?.kind === "data" ? own.value : attribute[1](object);
        const value = at.part(fact, at);
        append(known, { key: attribute[0], keyKind: "string", value });
      } catch {
        // It only inherits from the platform's class and has no such fact.
      }
    }
    return kindOf({ kind: "object" }, known);
  }
  return undefined;
}
