import { getPrototype, ownProperty, typedArrayName } from "./intrinsics.ts";

const { toStringTag } = Symbol;

/** Prototypes are followed this far: a proxy may name a new one for ever. */
const chainLimit = 100;

/** The prototypes of `object`, nearest first, until `visit` says true. */
export function findPrototype(
  object: object,
  visit: (prototype: object) => boolean,
): object | undefined {
  let prototype = getPrototype(object);
  for (let count = 0; prototype !== null && count < chainLimit; count++) {
    if (visit(prototype)) return prototype;
    prototype = getPrototype(prototype);
  }
  return undefined;
}

export function inheritsFrom(object: object, ancestor: object): boolean {
  return findPrototype(object, (prototype) => prototype === ancestor) !== undefined;
}

/** The name of the class that made `object`, as Node finds it; null for a null prototype. */
export function classNameOf(object: object): string | null {
  const own = constructorName(object, object);
  if (own !== undefined) return own;
  let found: string | undefined;
  findPrototype(object, (prototype) => {
    found = constructorName(prototype, object);
    return found !== undefined;
  });
  if (found !== undefined) return found;
  return getPrototype(object) === null ? null : "Object <Complex prototype>";
}

function constructorName(holder: object, instance: object): string | undefined {
  const constructor = ownProperty(holder, "constructor");
  if (constructor?.kind !== "data" || typeof constructor.value !== "function") return undefined;
  const name = functionName(constructor.value);
  if (name === "") return undefined;
  const prototype = ownProperty(constructor.value, "prototype");
  if (prototype?.kind !== "data") return undefined;
  const target = prototype.value;
  if (typeof target !== "object" && typeof target !== "function") return undefined;
  return target !== null && inheritsFrom(instance, target) ? name : undefined;
}

/** A function's own name; empty where it has none, or no text. */
export function functionName(value: object): string {
  const name = ownProperty(value, "name");
  return name?.kind === "data" && typeof name.value === "string" ? name.value : "";
}

/** `Symbol.toStringTag` where it is a plain text on a prototype, or a typed array's; otherwise empty. */
export function tagOf(object: object): string {
  const own = ownProperty(object, toStringTag);
  // An enumerable one is among the properties.
  if (own !== undefined) {
    const isShown = own.kind === "accessor" || own.enumerable || typeof own.value !== "string";
    return isShown ? "" : own.value;
  }
  let tag = "";
  findPrototype(object, (prototype) => {
    const found = ownProperty(prototype, toStringTag);
    if (found === undefined) return false;
    if (found.kind === "data") tag = typeof found.value === "string" ? found.value : "";
    else {
      // Of the getters only the engine's own, for typed arrays, is run.
      const name = typedArrayName(object);
      tag = typeof name === "string" ? name : "";
    }
    return true;
  });
  return tag;
}
