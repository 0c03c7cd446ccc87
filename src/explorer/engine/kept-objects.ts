/**
 * Objects of ours that a program may write to: before each of thousands of runs they are what they were at
 * first. What has been added so that nobody lists it, and nothing else, is not noticed: listing all keys
 * takes as long as a tenth of a run.
 */

interface Kept {
  readonly object: object;
  readonly descriptors: ReadonlyMap<PropertyKey, PropertyDescriptor>;
  readonly keys: readonly PropertyKey[];
  readonly values: readonly unknown[];
  /** How many of the keys are enumerable. */
  readonly listed: number;
}

/** @returns what takes back all that has been written to them since */
export function keepObjects(objects: readonly object[]): () => void {
  const kept = objects.map(keep);
  return () => {
    for (const one of kept) {
      if (isChanged(one)) restore(one);
    }
  };
}

function keep(object: object): Kept {
  const keys = Reflect.ownKeys(object);
  const descriptors = new Map(
    keys.map((key) => [key, Reflect.getOwnPropertyDescriptor(object, key) ?? {}]),
  );
  const values = keys.map((key) => Reflect.get(object, key) as unknown);
  return { object, descriptors, keys, values, listed: Object.keys(object).length };
}

function isChanged({ object, keys, values, listed }: Kept): boolean {
  const at = object as Readonly<Record<PropertyKey, unknown>>;
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index];
    if (key !== undefined && at[key] !== values[index]) return true;
  }
  return Object.keys(object).length !== listed;
}

function restore({ object, descriptors }: Kept): void {
  for (const key of Reflect.ownKeys(object)) {
    if (!descriptors.has(key)) Reflect.deleteProperty(object, key);
  }
  for (const [key, descriptor] of descriptors) Reflect.defineProperty(object, key, descriptor);
}
