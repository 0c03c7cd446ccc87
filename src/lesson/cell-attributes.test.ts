import { expect, test } from "vitest";
import { parseRange, readCellAttributes } from "./cell-attributes.ts";
import { parseFence } from "./parse-fence.ts";

function read(meta: string) {
  return readCellAttributes(parseFence(meta).attributes, "cell");
}

test("reads everything that a cell can say", () => {
  const meta =
    'cell="a.ts" concurrency="3" parallelism="2..4" threads="1" in-flight="download:3, parse:1..2" error="TypeError" type-error="2322" explore';
  expect(read(meta)).toEqual({
    expectation: {
      concurrency: { min: 3, max: 3 },
      parallelism: { min: 2, max: 4 },
      threads: { min: 1, max: 1 },
      inFlight: { download: { min: 3, max: 3 }, parse: { min: 1, max: 2 } },
      error: "TypeError",
      typeError: 2322,
    },
    explore: "any",
    faults: [],
  });
});

test("what is not said is not there", () => {
  expect(read('cell="a.ts"')).toEqual({ expectation: {}, explore: undefined, faults: [] });
});

test.each(["never-ends", "deadlock", "closed", "flood", "threads"])("fails=%j", (reason) => {
  expect(read(`cell="a.ts" fails="${reason}"`)).toEqual({
    expectation: { fails: reason },
    explore: undefined,
    faults: [],
  });
});

test.each([
  ["3", { min: 3, max: 3 }],
  ["0", { min: 0, max: 0 }],
  ["2..4", { min: 2, max: 4 }],
  ["4..2", undefined],
  ["-1", undefined],
  ["2...4", undefined],
  ["2..", undefined],
  ["1.5", undefined],
  ["", undefined],
])("range %j", (text, range) => {
  expect(parseRange(text)).toEqual(range);
});

test.each([
  ['conurrency="3"', "Unknown attribute `conurrency` on a cell. Did you mean `concurrency`?"],
  ['inflight="a:1"', "Unknown attribute `inflight` on a cell. Did you mean `in-flight`?"],
  [
    'colour="red"',
    "Unknown attribute `colour` on a cell. There are cell, concurrency, parallelism, threads, in-flight, error, fails, type-error, explore.",
  ],
  [
    'threads="4..2"',
    'Expected a range from the smaller number to the greater, found "4..2". Write threads="2..4".',
  ],
  [
    'threads="many"',
    'Expected a number or a range, such as threads="3" or threads="2..4", found "many".',
  ],
  ["threads", 'Expected a number or a range, such as threads="3" or threads="2..4", found "".'],
  ['error="2"', 'Expected the name of an error, such as error="TypeError", found "2".'],
  [
    'type-error="TS2322"',
    'Expected the number of a TypeScript diagnostic, such as type-error="2322", found "TS2322".',
  ],
  [
    'fails="dead-lock"',
    'Expected how the run fails, found "dead-lock". Did you mean fails="deadlock"?',
  ],
  [
    'fails="TypeError"',
    'Expected how the run fails, found "TypeError". There is fails="never-ends", fails="deadlock", fails="closed", fails="flood", fails="threads". For an error that the cell throws, write error="TypeError".',
  ],
  [
    'fails="flood" error="TypeError"',
    'Expected one way to fail, found error="TypeError" and fails="flood". A run ends once. Keep one.',
  ],
  [
    'explore="yes"',
    'Expected `explore` alone, or what exploring must come to, explore="broken" or explore="holds"; found "yes".',
  ],
  ['threads="1" threads="1"', "Expected `threads` once, found it twice. Keep one."],
])("%s", (meta, message) => {
  expect(read(meta).faults.map((fault) => fault.message)).toEqual([message]);
});

test.each(["download", "download:", ":3", "download:3 download:3", "download:x"])(
  "in-flight=%j is at fault",
  (value) => {
    expect(read(`in-flight="${value}"`).faults).toHaveLength(1);
  },
);

test("faults stand at the value, unknown names at the name", () => {
  expect(read('cell="a.ts" threads="x" foo="1"').faults.map(({ offset }) => offset)).toEqual([
    21, 24,
  ]);
});
