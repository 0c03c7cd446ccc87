import { escapeText, quote } from "./escape.ts";
import type { PrimitiveSnapshot } from "./snapshot.ts";

/** How a piece of text is coloured. */
export type Style = "plain" | "string" | "number" | "keyword" | "symbol" | "special" | "error";

/** As it stands inside an object: strings in quotes. */
export function primitiveText(value: PrimitiveSnapshot): string {
  switch (value.kind) {
    case "undefined":
    case "null":
      return value.kind;
    case "boolean":
      return value.value ? "true" : "false";
    case "string":
      return (
        quote(value.value) + (value.more === 0 ? "" : `... ${count(value.more, "more character")}`)
      );
    case "number":
    case "bigint":
    case "symbol":
      return escapeText(value.text, false);
  }
}

export function primitiveStyle(value: PrimitiveSnapshot): Style {
  switch (value.kind) {
    case "string":
    case "symbol":
      return value.kind;
    case "number":
    case "bigint":
      return "number";
    case "undefined":
    case "null":
    case "boolean":
      return "keyword";
  }
}

/** `1 more item`, `2 more items`. */
export function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? "" : "s"}`;
}
