import { expect, test } from "vitest";
import { RecentValues } from "./recent-values.ts";

const held = (value: unknown) => ({ value });

test("the values used last stay, up to the limit", () => {
  const recent = new RecentValues(100);
  recent.set("a", held(1), 40);
  recent.set("b", held(2), 40);
  expect(recent.get("a")).toEqual(held(1));
  recent.set("c", held(3), 40);
  expect(recent.get("b")).toBeUndefined();
  expect(recent.get("a")).toEqual(held(1));
  expect(recent.get("c")).toEqual(held(3));
});

test("a value set again counts once, and one beyond the limit is not held", () => {
  const recent = new RecentValues(100);
  for (let times = 0; times < 5; times++) recent.set("a", held(times), 60);
  recent.set("b", held("b"), 40);
  expect(recent.get("a")).toEqual(held(4));
  recent.set("c", held("c"), 101);
  expect(recent.get("c")).toBeUndefined();
});

test("undefined is a value", () => {
  const recent = new RecentValues();
  recent.set("a", held(undefined), 4);
  expect(recent.get("a")).toEqual({ value: undefined });
});
