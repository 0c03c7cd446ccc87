import { expect, test } from "vitest";
import { readableAddress, withSlash } from "./preview-slash.ts";

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

test.each([
  ["/%", "/%25"],
  ["/100%?a=%", "/100%25?a=%"],
  ["/lessons/%E0%A4%A/", "/lessons/%25E0%25A4%25A/"],
  ["/caf%C3%A9/?a=%", "/caf%C3%A9/?a=%"],
  ["/lessons/", "/lessons/"],
])("what cannot be decoded of %s is read as it stands", (address, readable) => {
  expect(readableAddress(address)).toBe(readable);
});
