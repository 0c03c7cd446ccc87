/**
 * Pictures of hand-made runs, compared with `golden/*.svg`; a browser shows them.
 * `UPDATE=1 vitest run src/timeline` writes them; what is written has to be looked at before it is committed.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Trace } from "../trace/trace.ts";
import { drawTimeline } from "./draw-timeline.ts";
import { layoutTimeline } from "./layout.ts";
import { toMarkup } from "./markup-node.ts";
import {
  crowd,
  gather,
  generatorThrows,
  inTurn,
  stopped,
  thousands,
  workers,
} from "./sample-traces.ts";
import { standaloneSvg } from "./standalone-svg.ts";
import { summarize } from "./summarize.ts";

const folder = new URL("./golden/", import.meta.url);
const width = 680;
const cases: Readonly<Record<string, Trace>> = {
  crowd,
  gather,
  "generator-throws": generatorThrows,
  "in-turn": inTurn,
  stopped,
  thousands,
  workers,
};

test("every golden picture has its case", () => {
  const files = readdirSync(folder).map((file) => file.replace(/\.svg$/, ""));
  expect(files.filter((name) => !(name in cases))).toEqual([]);
});

test.each(Object.entries(cases))("draws %s as it is recorded", (name, trace) => {
  const picture = draw(trace);
  expect(picture).toBe(recorded(name, picture));
});

/** With the site's own style sheets, so that only what is drawn is recorded, a tag a line. */
function draw(trace: Trace): string {
  const layout = layoutTimeline(trace);
  const picture = drawTimeline(layout, { id: "golden", label: summarize(trace) });
  const file = standaloneSvg(picture, { style: "", width, height: layout.height });
  const sheets = ["../../styles/tokens.css", "../timeline.css"].map(
    (href) => `<?xml-stylesheet type="text/css" href="${href}"?>\n`,
  );
  return `${sheets.join("")}${toMarkup(file).replaceAll("><", ">\n<")}\n`;
}

/** @returns the recorded text, or `actual` once it has been recorded */
function recorded(name: string, actual: string): string {
  const golden = new URL(`${name}.svg`, folder);
  if (process.env["UPDATE"] === undefined) {
    if (existsSync(golden)) return readFileSync(golden, "utf8");
    if (process.env["CI"] !== undefined) {
      throw new Error(
        `Expected ${golden.pathname}, found none: run UPDATE=1 vitest run src/timeline, look at it, commit it.`,
      );
    }
  }
  writeFileSync(golden, actual);
  return actual;
}
