import { expect, test } from "vitest";
import { boostOf } from "./proposals.ts";

test("near names come before another cell's, and those before the platform's", () => {
  const local = boostOf({ order: "11" });
  const another = boostOf({ order: "16", module: "./task.ts" });
  const global = boostOf({ order: "15" });
  expect(local).toBeGreaterThan(another);
  expect(another).toBeGreaterThan(global);
});

test("an order that TypeScript has not had yet changes nothing", () => {
  expect(boostOf({ order: "z15" })).toBe(0);
  expect(boostOf({ order: "999" })).toBeGreaterThanOrEqual(-99);
});
