import { expect, test } from "vitest";
import { withSlash } from "./preview-slash.ts";

const pages = ["lessons/", "lessons/the-event-loop/"];
const hasPage = (folder: string): boolean => pages.includes(folder);

test.each([
  ["/lessons", "/", "/lessons/"],
  ["/lessons/the-event-loop", "/", "/lessons/the-event-loop/"],
  ["/lessons?tag=races", "/", "/lessons/?tag=races"],
  ["/course/lessons", "/course/", "/course/lessons/"],
  ["/course/lessons", "/course", "/course/lessons/"],
  ["/lessons/", "/", undefined],
  ["/nope", "/", undefined],
  ["/lessons", "/course/", undefined],
  ["/", "/", undefined],
  ["//lessons", "/", undefined],
  ["/../lessons", "/", undefined],
  ["/..\\lessons", "/", undefined],
])("%s below %s", (address, base, slashed) => {
  expect(withSlash(address, base, hasPage)).toBe(slashed);
});
