import { expect, test } from "vitest";
import { nearestName } from "./nearest.ts";

test.each([
  ["tsak", ["start", "task"], "task"],
  ["Task", ["task"], "task"],
  ["gathr.ts", ["task.ts", "gather.ts"], "gather.ts"],
  ["coml", ["comlink"], undefined],
  ["a", ["b"], "b"],
  ["sum", ["display"], undefined],
  ["x", [], undefined],
])("%s among %j means %s", (name, names, meant) => {
  expect(nearestName(name, names)).toBe(meant);
});
