import { afterEach, expect, test, vi } from "vitest";

import { isPutOff, putOff } from "./put-off.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("Later is said to one version, not to those after it", () => {
  const kept = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  expect(isPutOff("second")).toBe(false);
  putOff("second");
  expect(isPutOff("second")).toBe(true);
  expect(isPutOff("third")).toBe(false);
  expect(isPutOff(undefined)).toBe(false);
});

test("where storage is blocked, each page tells of it", () => {
  vi.stubGlobal("sessionStorage", {
    getItem: () => {
      throw new DOMException("blocked", "SecurityError");
    },
    setItem: () => {
      throw new DOMException("blocked", "SecurityError");
    },
  });
  putOff("second");
  expect(isPutOff("second")).toBe(false);
});
