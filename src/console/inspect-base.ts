import { primitiveText } from "./inspect-primitive.ts";
import type { Style } from "./inspect-primitive.ts";
import type { ObjectSnapshot } from "./snapshot.ts";

/** The class name of what `console.trace` prints: no error, but with a stack. */
export const traceClass = "Trace";

/** What stands before the insides of an object. */
export interface Base {
  /** `[Function: f]`, `/a/g`, `Map(1) `: with a space at the end where braces must follow. */
  readonly text: string;
  readonly style: Style;
  /** Stands alone where there are no properties. */
  readonly complete: boolean;
}

/** After `formatRaw` in Node's lib/internal/util/inspect.js. */
export function baseOf(value: ObjectSnapshot): Base {
  switch (value.kind) {
    case "function":
      return complete(functionText(value), "special");
    case "error":
      return complete(errorText(value), value.className === traceClass ? "plain" : "error");
    case "date":
      return complete(withClass(value, "Date", value.text), "special");
    case "regexp":
      return complete(withClass(value, "RegExp", value.text), "special");
    case "boxed":
      return complete(boxedText(value), "special");
    case "object":
    case "opaque":
    case "array":
    case "typed-array":
    case "map":
    case "set":
    case "buffer":
      return { text: bracePrefix(value), style: "plain", complete: false };
  }
}

type Braced = Extract<
  ObjectSnapshot,
  { kind: "object" | "opaque" | "array" | "typed-array" | "map" | "set" | "buffer" }
>;

function complete(text: string, style: Style): Base {
  return { text, style, complete: true };
}

/** `name: message`, or the one that there is. */
export function errorText(error: { readonly name: string; readonly message: string }): string {
  if (error.name === "") return error.message;
  return error.message === "" ? error.name : `${error.name}: ${error.message}`;
}

function bracePrefix(value: Braced): string {
  switch (value.kind) {
    case "array":
      return value.className === "Array" && value.tag === ""
        ? ""
        : classPrefix(value, "Array", `(${value.length})`);
    case "typed-array":
      return classPrefix(value, "TypedArray", `(${value.length})`);
    case "map":
      return classPrefix(value, "Map", `(${value.size})`);
    case "set":
      return classPrefix(value, "Set", `(${value.size})`);
    case "buffer":
      return classPrefix(value, "ArrayBuffer", "");
    case "object":
      return value.className === "Object" && value.tag === ""
        ? ""
        : classPrefix(value, "Object", "");
    case "opaque":
      return classPrefix(value, "Object", "");
  }
}

/** `Map(2) `, `Person `, `[Object: null prototype] `, `[Module: null prototype] `, `Foo [bar] `. */
export function classPrefix(value: ObjectSnapshot, fallback: string, size: string): string {
  // What `import()` gives.
  if (value.className === null && value.tag === "Module") return "[Module: null prototype] ";
  const tag = value.tag === "" ? "" : `[${value.tag}] `;
  if (value.className !== null) return `${value.className}${size} ${tag}`;
  return `[${fallback}${size}: null prototype] ${value.tag === fallback ? "" : tag}`;
}

function withClass(value: ObjectSnapshot, usual: string, text: string): string {
  const before = classPrefix(value, usual, "");
  return before === `${usual} ` ? text : before + text;
}

function functionText(value: Extract<ObjectSnapshot, { kind: "function" }>): string {
  const tag = value.tag === "" ? "" : ` [${value.tag}]`;
  if (value.form === "class") {
    const kind =
      value.className === "Function" || value.className === null ? "" : ` [${value.className}]`;
    const base =
      value.className === null
        ? " extends null prototype"
        : value.base === ""
          ? ""
          : ` extends ${value.base}`;
    return `[class ${value.name === "" ? "(anonymous)" : value.name}${kind}${tag}${base}]`;
  }
  const noPrototype = value.className === null ? " (null prototype)" : "";
  const name = value.name === "" ? " (anonymous)" : `: ${value.name}`;
  const odd =
    value.className === value.form || value.className === null ? "" : ` ${value.className}`;
  return `[${value.form}${noPrototype}${name}]${odd}${tag}`;
}

function boxedText(value: Extract<ObjectSnapshot, { kind: "boxed" }>): string {
  const kind = boxedKinds[value.value.kind];
  const odd =
    value.className === kind
      ? ""
      : value.className === null
        ? " (null prototype)"
        : ` (${value.className})`;
  const tag = value.tag === "" || value.tag === kind ? "" : ` [${value.tag}]`;
  return `[${kind}${odd}: ${primitiveText(value.value)}]${tag}`;
}

const boxedKinds = {
  number: "Number",
  string: "String",
  boolean: "Boolean",
  bigint: "BigInt",
  symbol: "Symbol",
  undefined: "Object",
  null: "Object",
} as const;
