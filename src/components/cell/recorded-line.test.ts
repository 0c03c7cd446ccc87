import { expect, test } from "vitest";
import type { ConsoleLine, LineContent } from "../../console/line.ts";
import { recordedLine } from "./recorded-line.ts";

const line = (content: LineContent, rest: Partial<ConsoleLine> = {}): ConsoleLine => ({
  level: "log",
  thread: 0,
  depth: 0,
  at: 0,
  content,
  ...rest,
});
const text = (value: string): LineContent => ({
  kind: "parts",
  parts: [{ kind: "text", text: value }],
});

test("no white space stands round a line's text", () => {
  expect(recordedLine(line(text("  Processing 1 ")))).toBe(
    '<div data-level="log" data-thread="0" style="--thread:var(--thread-0)">  Processing 1 </div>',
  );
});

test("what was printed is never markup", () => {
  expect(recordedLine(line(text(`<img src=x onerror="alert(1)">&`)))).toContain(
    "&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;",
  );
});

test("threads share eight hues; groups say how deep they are", () => {
  expect(recordedLine(line(text("x"), { thread: 9, depth: 2 }))).toContain(
    'data-thread="9" style="--thread:var(--thread-1);--depth:2"',
  );
});

test("values have the colours of code", () => {
  const parts = [{ kind: "value", value: { kind: "number", text: "3" } }] as const;
  expect(recordedLine(line({ kind: "parts", parts }))).toContain(
    '<span class="out-number">3</span>',
  );
});

test("a table is a table", () => {
  const html = recordedLine(
    line(
      {
        kind: "table",
        columns: ["(index)", "a<b"],
        rows: [["0", "12"]],
        more: 2,
        alt: "Two & more",
      },
      { level: "table" },
    ),
  );
  expect(html).toContain("<caption>Two &amp; more</caption>");
  expect(html).toContain('<th scope="col">a&lt;b</th>');
  expect(html).toContain('<tr><th scope="row">0</th><td class="out-number">12</td></tr>');
  expect(html).toContain('<td colspan="2">… 2 more rows</td>');
});

test("a plot is an image for each paper, and its words; without one, its words", () => {
  const plot = { marks: [], scales: {}, title: "", alt: 'Up & "down"' };
  const drawn = recordedLine(line({ kind: "plot", plot }, { level: "display" }), {
    kind: "plot",
    name: "b.ts-0.svg",
    address: "/lessons/a/displays/b.ts-0.svg",
    width: undefined,
    height: 280,
    title: "A <title>",
  });
  expect(drawn).toContain(">A &lt;title&gt;</div>");
  expect(drawn).toContain('role="img" aria-label="Up &amp; &quot;down&quot;"');
  expect(drawn).toContain('<img src="/lessons/a/displays/b.ts-0.svg" loading="lazy"');
  expect(drawn).toContain('<img src="/lessons/a/displays/b.ts-0.svg#dark" loading="lazy"');
  expect(drawn).toContain('<figcaption aria-hidden="true">Up &amp; &quot;down&quot;</figcaption>');
  expect(recordedLine(line({ kind: "plot", plot }))).toContain(">Up &amp; &quot;down&quot;</div>");
});
