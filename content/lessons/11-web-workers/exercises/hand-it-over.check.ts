import { check, expect, scenario } from "exercise";
import type * as Cell from "../invert.ts";

const inverted = scenario(async (cell: typeof Cell) => {
  const pixels = Uint8Array.from({ length: 1_000 }, (_, n) => n % 256);
  const result = await cell.invert(pixels);
  return { left: pixels.byteLength, first: [...result.slice(0, 4)], length: result.length };
});

check("the picture comes back inverted", inverted, ({ returned }) => {
  expect(returned.first, "the first four bytes").to.deep.equal([255, 254, 253, 252]);
  expect(returned.length, "bytes that came back").to.equal(1_000);
});

check("the bytes are handed over, and not copied", inverted, ({ returned }) => {
  expect(returned.left, "bytes left with the sender").to.equal(0);
});
