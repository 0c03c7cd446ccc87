import { expect, test } from "vitest";
import { speaking } from "../words/words.ts";
import { originText } from "./origin-text.ts";

test("where a run was recorded, in the page's language", () => {
  const say = (): string[] => [1, 2].map((cores) => originText({ browser: "Chromium 156", cores }));
  expect(say()).toEqual([
    "Recorded in Chromium 156 on 1 core",
    "Recorded in Chromium 156 on 2 cores",
  ]);
  const phrases = {
    "Recorded in {} on {}": "Aufgezeichnet in {} auf {}",
    "{} core": "{} Kern",
    "{} cores": "{} Kernen",
  };
  expect(speaking({ language: "de", phrases }, say)).toEqual([
    "Aufgezeichnet in Chromium 156 auf 1 Kern",
    "Aufgezeichnet in Chromium 156 auf 2 Kernen",
  ]);
});
