import { expect, test } from "vitest";
import { parseFence } from "./parse-fence.ts";

test("reads attributes with their places", () => {
  expect(parseFence(` cell="gather.ts"  threads='2..4' explore `)).toEqual({
    attributes: [
      { name: "cell", value: "gather.ts", offset: 1, valueOffset: 7 },
      { name: "threads", value: "2..4", offset: 19, valueOffset: 28 },
      { name: "explore", value: undefined, offset: 34, valueOffset: 34 },
    ],
    faults: [],
  });
});

test("an empty meta has no attributes", () => {
  expect(parseFence("")).toEqual({ attributes: [], faults: [] });
});

test("an empty value is a value", () => {
  expect(parseFence('cell=""').attributes).toEqual([
    { name: "cell", value: "", offset: 0, valueOffset: 6 },
  ]);
});

test.each([
  [
    "cell=gather.ts",
    4,
    'Expected a value in quotes, found `cell=gather.ts`. Write cell="gather.ts".',
  ],
  ["cell=", 4, 'Expected a value in quotes, found `cell=`. Write cell="…".'],
  [
    'cell="gather.ts',
    4,
    'Expected a value in quotes, found `cell="gather.ts`. Write cell="gather.ts".',
  ],
  ["a {1,3}", 2, 'Expected an attribute such as cell="gather.ts", found `{1,3}`.'],
  ['a="1"b="2"', 5, 'Expected a space after a="1", found `b="2"`.'],
  ["explore!", 7, "Expected `=` or a space after `explore`, found `!`."],
])("%s", (meta, offset, message) => {
  expect(parseFence(meta).faults).toEqual([{ offset, message }]);
});

test("goes on after a fault", () => {
  const { attributes, faults } = parseFence('a=1 cell="x.ts" =2');
  expect(attributes.map(({ name }) => name)).toEqual(["cell"]);
  expect(faults.map(({ offset }) => offset)).toEqual([1, 16]);
});
