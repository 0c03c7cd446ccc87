import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { putFiles } from "./folder-of.ts";

test("the reader's files stand in the place of the author's, in the same folder", () => {
  const archive = zipSync({
    "two-words/README.md": strToU8("read"),
    "two-words/a.ts": strToU8("1"),
  });
  const unpacked = unzipSync(
    putFiles(archive, [
      { name: "a.ts", source: "2" },
      { name: "b.ts", source: "3" },
    ]),
  );
  const texts = Object.entries(unpacked).map(([path, bytes]) => [path, strFromU8(bytes)]);
  expect(Object.fromEntries(texts)).toEqual({
    "two-words/README.md": "read",
    "two-words/a.ts": "2",
    "two-words/b.ts": "3",
  });
});
