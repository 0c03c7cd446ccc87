import { expect, test } from "vitest";
import { explainMissingName, whyNotInCells } from "./names-elsewhere.ts";

test("names of a page, of Node and of Deno, and no others", () => {
  expect(whyNotInCells("document")).toMatch(/worker, which has no page/);
  expect(whyNotInCells("require")).toBe("cells are ES modules: write import");
  expect(whyNotInCells("total")).toBeUndefined();
  expect(whyNotInCells("constructor")).toBeUndefined();
  expect(whyNotInCells("__proto__")).toBeUndefined();
});

test.each([
  [
    "Cannot find name 'process'. Do you need to install type definitions for node? Try `npm i --save-dev @types/node` and then add 'node' to the types field in your tsconfig.",
    "Cannot find name 'process'. Cells run in a browser, not in Node.",
  ],
  [
    "Cannot find name 'node:fs'. Do you need to install type definitions for node? Try `npm i --save-dev @types/node` and then add 'node' to the types field in your tsconfig.",
    "Cannot find name 'node:fs'. Cells run in a browser, not in Node.",
  ],
  [
    "Cannot find name 'window'.",
    "Cannot find name 'window'. Cells run in a worker, which has no window: its global object is globalThis.",
  ],
  [
    "Cannot find namespace 'NodeJS'.",
    "Cannot find namespace 'NodeJS'. Cells run in a browser, not in Node: for what setTimeout returns, write ReturnType<typeof setTimeout>.",
  ],
  [
    "Cannot find name '$'. Do you need to install type definitions for jQuery? Try `npm i --save-dev @types/jquery` and then add 'jquery' to the types field in your tsconfig.",
    "Cannot find name '$'.",
  ],
  [
    "Cannot find name 'caches'. Did you mean 'Cache'?",
    "Cannot find name 'caches'. Cells keep nothing from run to run: a variable lasts as long as its run.",
  ],
  ["Cannot find name 'total'.", "Cannot find name 'total'."],
  [
    "Cannot find name 'consol'. Did you mean 'console'?",
    "Cannot find name 'consol'. Did you mean 'console'?",
  ],
  [
    "Type 'string' is not assignable to type 'number'.",
    "Type 'string' is not assignable to type 'number'.",
  ],
])("%s", (message, explained) => {
  expect(explainMissingName(message)).toBe(explained);
});
