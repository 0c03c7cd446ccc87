import type { Budget } from "./capturing.ts";
import { codeAt, isSame, sliceText, toText } from "./intrinsics.ts";
import { snapshotLimits } from "./snapshot.ts";
import type { PrimitiveSnapshot, StringSnapshot } from "./snapshot.ts";

export function capturePrimitive(value: unknown, budget: Budget): PrimitiveSnapshot {
  if (typeof value === "string") return captureString(value, budget);
  if (typeof value === "number") return { kind: "number", text: numberText(value) };
  if (typeof value === "bigint") return { kind: "bigint", text: bigintText(value) };
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (typeof value === "symbol") return { kind: "symbol", text: cutName(toText(value)) };
  return value === null ? { kind: "null" } : { kind: "undefined" };
}

function captureString(text: string, budget: Budget): StringSnapshot {
  const room =
    budget.characters < snapshotLimits.string ? budget.characters : snapshotLimits.string;
  const value = cut(text, room);
  budget.characters -= value.length;
  return { kind: "string", value, more: text.length - value.length };
}

export function numberText(value: number): string {
  return isSame(value, -0) ? "-0" : `${value}`;
}

const hugeBigint = 1n << 65_536n;

/** Writing a bigint takes time with the square of its length: beyond 65,536 bits only its size is said. */
function bigintText(value: bigint): string {
  if (value > hugeBigint || value < -hugeBigint) {
    return value < 0n ? "-(more than 65536 bits)n" : "(more than 65536 bits)n";
  }
  const digits = `${value}`;
  const kept = cut(digits, 1_000);
  return kept.length === digits.length ? `${digits}n` : `${kept}…n`;
}

export function cutName(name: string): string {
  return cut(name, snapshotLimits.name);
}

/** The first `length` UTF-16 units, never ending in half a character. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  if (length <= 0) return "";
  const last = codeAt(text, length - 1);
  return sliceText(text, 0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}
