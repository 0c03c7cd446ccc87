import { escapeText, quote } from "./escape.ts";
import { count } from "./inspect-primitive.ts";
import { codeAt, sliceText } from "./intrinsics.ts";
import type { AccessorSnapshot, PropertySnapshot } from "./snapshot.ts";

export function bytesText(bytes: string, byteLength: number): string {
  if (bytes === "" && byteLength > 0) return "<unreadable>";
  let text = "";
  for (let index = 0; index < bytes.length; index += 2) {
    text += (index > 0 ? " " : "") + sliceText(bytes, index, index + 2);
  }
  const more = byteLength - bytes.length / 2;
  return `<${text}${more > 0 ? ` ... ${count(more, "more byte")}` : ""}>`;
}

export function accessorText(accessor: AccessorSnapshot): string {
  if (accessor.get) return accessor.set ? "[Getter/Setter]" : "[Getter]";
  return accessor.set ? "[Setter]" : "undefined";
}

/** A key as an object literal would have it. */
export function keyText(property: PropertySnapshot): string {
  const { key } = property;
  if (property.keyKind === "symbol") return escapeText(key, false);
  if (property.keyKind === "internal") return `[${escapeText(key, false)}]`;
  if (key === "__proto__") return "['__proto__']";
  return isIdentifier(key) ? key : quote(key);
}

function isIdentifier(key: string): boolean {
  for (let index = 0; index < key.length; index++) {
    const code = codeAt(key, index);
    const isLetter =
      (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x5f;
    if (!isLetter && (index === 0 || code < 0x30 || code > 0x39)) return false;
  }
  return key !== "";
}
