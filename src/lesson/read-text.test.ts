import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fixtureRoot } from "./lesson-fixture.ts";
import { LessonError } from "./problem.ts";
import { readText } from "./read-text.ts";

function read(bytes: string | Uint8Array): string {
  const root = fixtureRoot({});
  writeFileSync(join(root, "a.mdx"), bytes);
  return readText("a.mdx", root);
}

test.each(["", "Größe, ☕, \u{1F9F5}\n", "\uFEFF---\n", "a\r\nb\r\n", "a mark: \uFFFD"])(
  "UTF-8 is read as it is: %j",
  (text) => {
    expect(read(text)).toBe(text);
  },
);

test.each([
  ["Latin-1", Buffer.from("a\nGröße: käme\n", "latin1"), "2:3", "0xF6"],
  ["a letter cut in two", Buffer.from([0x61, 0x0a, 0xc3, 0x0a]), "2:1", "0xC3"],
  ["one cut at the end", Buffer.from([0xc3, 0xa4, 0xe2, 0x98]), "1:2", "0xE2"],
  ["UTF-16", Buffer.from("\uFEFFa\n", "utf16le"), "1:1", "0xFF"],
  ["behind lines of Windows", Buffer.from("a\r\n\r\nä", "latin1"), "3:1", "0xE4"],
])("%s is told with its place", (_what, bytes, place, byte) => {
  expect(() => read(bytes)).toThrow(LessonError);
  expect(() => read(bytes)).toThrow(
    `a.mdx:${place}: Expected text in UTF-8, found the byte ${byte}, as other encodings have it. Save it as UTF-8.`,
  );
});

test("that there is no such file is Node's to say", () => {
  expect(() => readText("b.mdx", fixtureRoot({}))).toThrow(/ENOENT/);
});
