/** Small operations of ECMAScript's specification, under its names. */

export type Callable = (...args: readonly unknown[]) => unknown;

const { apply } = Reflect;

export function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}

export function isCallable(value: unknown): value is Callable {
  return typeof value === "function";
}

export function get(value: object, key: PropertyKey): unknown {
  return Reflect.get(value, key);
}

/** `GetV`: of any value. @throws TypeError of null and undefined */
export function getOf(value: unknown, key: PropertyKey): unknown {
  return (value as Record<PropertyKey, unknown>)[key];
}

export function call(method: unknown, self: unknown, args: readonly unknown[]): unknown {
  if (!isCallable(method)) throw new TypeError(`${describe(method)} is not a function`);
  return apply(method, self, args);
}

/** Undefined where there is none. @throws TypeError where it is no method */
export function getMethod(value: unknown, key: PropertyKey): Callable | undefined {
  const method = getOf(value, key);
  if (method === undefined || method === null) return undefined;
  if (!isCallable(method)) throw new TypeError(`${describe(method)} is not a function`);
  return method;
}

/** What an engine's message calls a value. */
export function describe(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "function") return "function";
  if (isObject(value)) return "#<Object>";
  return typeof value === "bigint" ? `${value}n` : String(value);
}
