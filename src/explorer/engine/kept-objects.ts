/** Objects of ours that a program may write to: after each of thousands of runs they are what they were at first. */

export interface Kept {
  /** What a program gets. */
  readonly object: object;
  /** Takes back what has been written. @returns false where that cannot be: it is frozen, or a part of it is */
  readonly restore: () => boolean;
}

/**
 * Told of each write, so that an object that none was made to costs a run nothing. Reading it takes some 20 ns.
 */
export function keepWatched(object: object): Kept {
  const restore = restorerOf(object);
  let isWritten = false;
  const write =
    <Args extends readonly unknown[], Result>(reflect: (...args: Args) => Result) =>
    (...args: Args): Result => {
      isWritten = true;
      return reflect(...args);
    };
  // An assignment ends in a definition.
  const proxy = new Proxy(object, {
    defineProperty: write(Reflect.defineProperty),
    deleteProperty: write(Reflect.deleteProperty),
    preventExtensions: write(Reflect.preventExtensions),
    setPrototypeOf: write(Reflect.setPrototypeOf),
  });
  return {
    object: proxy,
    restore() {
      if (isWritten) isWritten = !restore();
      return !isWritten;
    },
  };
}

/** Compared after each run, for what is read too often to be watched. A change of attributes alone is not noticed. */
export function keepCompared(object: object): Kept {
  const restore = restorerOf(object);
  const keys = Reflect.ownKeys(object);
  const values = keys.map((key) => Reflect.get(object, key) as unknown);
  const names = Object.getOwnPropertyNames(object).length;
  const symbols = Object.getOwnPropertySymbols(object).length;
  const at = object as Readonly<Record<PropertyKey, unknown>>;
  const isChanged = (): boolean => {
    // Faster than one list of both.
    if (Object.getOwnPropertyNames(object).length !== names) return true;
    if (Object.getOwnPropertySymbols(object).length !== symbols) return true;
    if (!Object.isExtensible(object)) return true;
    try {
      for (let index = 0; index < keys.length; index++) {
        const key = keys[index];
        if (key !== undefined && at[key] !== values[index]) return true;
      }
    } catch {
      // A getter of the program's.
      return true;
    }
    return false;
  };
  return { object, restore: () => !isChanged() || restore() };
}

/** @returns what makes `object` what it is now. That returns whether it could */
function restorerOf(object: object): () => boolean {
  const prototype = Reflect.getPrototypeOf(object);
  const descriptors = new Map(
    Reflect.ownKeys(object).map((key) => [
      key,
      Reflect.getOwnPropertyDescriptor(object, key) ?? {},
    ]),
  );
  return () => {
    let isRestored = Object.isExtensible(object) && Reflect.setPrototypeOf(object, prototype);
    for (const key of Reflect.ownKeys(object)) {
      if (!descriptors.has(key)) isRestored = Reflect.deleteProperty(object, key) && isRestored;
    }
    for (const [key, descriptor] of descriptors) {
      isRestored = Reflect.defineProperty(object, key, descriptor) && isRestored;
    }
    return isRestored;
  };
}
