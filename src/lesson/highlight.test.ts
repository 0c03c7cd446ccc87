import fc from "fast-check";
import { expect, test } from "vitest";
import { createHighlighterCore } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import python from "shiki/langs/python.mjs";
import typescript from "shiki/langs/typescript.mjs";
import { highlightCell } from "./highlight.ts";
import { shikiOptions } from "./shiki.ts";
import { tokenClass } from "../styles/token-class.ts";
import { tokenClasses } from "./token-theme.ts";

/** As a browser reads the text of `<code>`. */
function textContent(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

/** Token texts by class, in their order. */
function tokens(html: string): string[] {
  const kinds = new Map<string, string>(
    Object.entries(tokenClass).map(([kind, name]) => [name, kind]),
  );
  return [...html.matchAll(/<span class="([a-z]+)">([^<]*)<\/span>/g)].map(
    ([, name = "", text]) => `${kinds.get(name) ?? name}: ${text ?? ""}`,
  );
}

test("gives the classes that code.css colours, but to punctuation", async () => {
  const html = await highlightCell(
    'import { x } from "./x.ts"; // why\nawait f(o.p, /a[b]/g, 10n, true) ?? new Map<string, Foo>();\n',
  );
  expect(tokens(html)).toEqual([
    "keyword: import",
    "variable: x",
    "keyword: from",
    'string: "./x.ts"',
    "comment: // why",
    "keyword: await",
    "function: f",
    "variable: o",
    "property: p",
    "regexp: /a[b]/g",
    "number: 10n",
    "constant: true",
    "keyword: new",
    "type: Map",
    "type: string",
    "type: Foo",
  ]);
});

test("space around a word is no element's", async () => {
  expect(await highlightCell("  export const a = b;")).toBe(
    '  <span class="k">export const</span> <span class="n">a</span> = <span class="n">b</span>;',
  );
});

test("the text is the source, to the letter", async () => {
  const source = 'const a = "<b>&amp;</b>";\n\n\tif (a < `${"x"}`) {}\n  \n';
  expect(textContent(await highlightCell(source))).toBe(source);
});

test("whatever the source is", async () => {
  const piece = fc.oneof(
    fc.constantFrom("const ", "`${", "}", "/", "<", "&", '"', "\n", " ", "// x", "async "),
    fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\r", "")),
  );
  const source = fc.array(piece).map((pieces) => `${pieces.join("")}\n`);
  await fc.assert(
    fc.asyncProperty(source, async (text) => {
      expect(textContent(await highlightCell(text))).toBe(text);
    }),
    { numRuns: 50 },
  );
});

test("other fences get the same classes and no inline styles", async () => {
  const highlighter = await createHighlighterCore({
    themes: [shikiOptions.theme],
    langs: [python, typescript],
    engine: createJavaScriptRegexEngine(),
  });
  const html = highlighter.codeToHtml("async def main(): # x\n  return 1", {
    lang: "python",
    theme: "interleave",
    transformers: shikiOptions.transformers,
  });
  expect(html).not.toContain("style");
  expect(html).toContain('<span class="k">async</span>');
  expect(html).toContain('class="c"');
  const same = highlighter.codeToHtml("new Foo(bar(1))", {
    lang: "typescript",
    theme: "interleave",
    transformers: shikiOptions.transformers,
  });
  expect(same).toContain('<span class="nc"> Foo</span>');
  expect(same).toContain('<span class="nf">bar</span>');
  expect(await highlightCell("new Foo(bar(1))")).toContain('<span class="nc">Foo</span>');
});

test("a class is one of those that there are styles for", async () => {
  const html = await highlightCell(
    "@x class A<T> extends B { #p?: T; static f = <U>(u: U) => this!; }\n",
  );
  const names = [...html.matchAll(/class="([^"]*)"/g)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) expect(tokenClasses).toContain(name);
});
