import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { paper } from "./paper.ts";

test("is the paper of the style sheet", () => {
  const tokens = readFileSync(new URL("../../styles/tokens.css", import.meta.url), "utf8");
  expect(tokens).toContain(`--paper: light-dark(${paper.light}, ${paper.dark});`);
});
