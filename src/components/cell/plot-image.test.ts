import { expect, test } from "vitest";
import type { Plot } from "../../console/display.ts";
import { plotImage } from "./plot-image.ts";

const tokens = `
  --ink: light-dark(#111111, #eeeeee);
  --thread-0: #0072b2;
  --thread-1: var(--second);
  --second: light-dark(#bb8100, #e69f00);
  --unused: #123456;
  --accent: light-dark(#2b3fb0, #a8b6ff);
  --font-ui: Inter, sans-serif;
`;

const rows = ["a <b>", "c"].flatMap((what) => [1, 2, 3].map((n) => ({ n, ms: n + 2, what })));

function plot(rest: Partial<Plot> = {}, stroke?: string): Plot {
  const channels = { x: "n", y: "ms", ...(stroke === undefined ? {} : { stroke }) };
  return {
    marks: [{ type: "line", data: rows, channels }],
    scales: {},
    title: "",
    alt: "",
    ...rest,
  };
}

const imageOf = (of: Plot): { svg: string; height: number } => {
  const image = plotImage(of, tokens);
  if (image === undefined) throw new Error("Expected an image; found none.");
  return image;
};

test("an image has the colours that it names, of both schemes, and no others", () => {
  const { svg } = imageOf(plot({}, "what"));
  expect(svg).toContain("--ink:light-dark(#111111, #eeeeee);");
  expect(svg).toContain("--second:light-dark(#bb8100, #e69f00);");
  expect(svg).not.toContain("--unused");
  expect(svg).toContain(":root:target{color-scheme:dark}");
});

test("a later token takes the place of an earlier: a course's accent", () => {
  const svg = plotImage(plot(), `${tokens}--accent: light-dark(#0b6b3a, #7fe0aa);`)?.svg;
  expect(svg).toContain("--accent:light-dark(#0b6b3a, #7fe0aa);");
  expect(svg).not.toContain("#2b3fb0");
});

test("there are drawings for a column of prose, a narrower one and a phone, and each width shows one", () => {
  const { svg, height } = imageOf(plot());
  for (const width of [600, 500, 320]) {
    expect(svg).toContain(`width="100%" height="280" viewBox="0 0 ${String(width)} 280"`);
  }
  expect(height).toBe(280);
  const hides = [...svg.matchAll(/@media\((max|min)-width:([\d.]+)px\)\{\.(\w+)/g)];
  const shownAt = (px: number): string[] =>
    ["wide", "middle", "narrow"].filter((name) =>
      hides.every(
        ([, side, at, hidden]) =>
          hidden !== name || (side === "max" ? px > Number(at) : px < Number(at)),
      ),
    );
  for (const px of [100, 320, 439.5, 440, 559, 560, 561, 2000]) expect(shownAt(px)).toHaveLength(1);
  expect(shownAt(360)).toEqual(["narrow"]);
  expect(shownAt(500)).toEqual(["middle"]);
  expect(shownAt(606)).toEqual(["wide"]);
});

test("a legend stands above, as text, cut where it is longer than a row", () => {
  const { svg, height } = imageOf(plot({}, "what"));
  expect(svg).toContain(">a &lt;b&gt;</text>");
  expect(height).toBe(280 + 26);
  expect(imageOf(plot({ scales: { color: { legend: false } } }, "what")).height).toBe(280);
  const data = rows.map((row) => ({ ...row, what: row.what.repeat(60) }));
  const channels = { x: "n", y: "ms", stroke: "what" };
  const long = imageOf(plot({ marks: [{ type: "line", data, channels }] }));
  expect(long.svg).toContain("…</text>");
});

test("what XML has no place for is replaced: a broken image would show nothing at all", () => {
  const data = [{ n: 1, what: "one\u0007two\uffff" }];
  const marks = [{ type: "barX", data, channels: { x: "n", y: "what" } }] as const;
  expect(imageOf(plot({ marks })).svg).toContain("one\ufffdtwo\ufffd");
});

test("a legend that does not fit into one row has more", () => {
  const data = Array.from({ length: 12 }, (_, n) => ({
    n,
    ms: n,
    what: `a long name ${String(n)}`,
  }));
  const channels = { x: "n", y: "ms", fill: "what" };
  const { height } = imageOf(plot({ marks: [{ type: "dot", data, channels }] }));
  expect(height).toBeGreaterThan(280 + 26);
});

test("where colours stand for numbers, and where nothing can be drawn, there is no image", () => {
  const data = [{ n: 1, ms: 1 }];
  const marks = [{ type: "dot", data, channels: { x: "n", y: "ms", fill: "ms" } }] as const;
  expect(plotImage(plot({ marks }), tokens)).toBeUndefined();
});
