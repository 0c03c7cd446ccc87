import { describe, expect, test } from "vitest";
import { readPage } from "./read-page.ts";

describe("inline code", () => {
  test("is found in head, body and templates, to the letter", () => {
    const html = `<!doctype html><html><head><meta charset="utf-8">
      <style>a > b { color: red }</style><script> one() </script></head>
      <body><p>&lt;script>no&lt;/script></p><!-- <script>neither</script> -->
      <script type="module">if (a < b && c) two();
</script><template><script>three()</script></template></body></html>`;
    expect(readPage(html).inline).toEqual({
      scripts: [" one() ", "if (a < b && c) two();\n", "three()"],
      styles: ["a > b { color: red }"],
    });
  });

  test("is no script with an address, and no data", () => {
    const html = `<script src="/a.js"></script><script type="module" src="/b.js"></script>
      <script type="application/json">{}</script><script type="application/ld+json">{}</script>`;
    expect(readPage(html).inline.scripts).toEqual([]);
  });

  test("is what a browser takes for it: greater-than signs in attributes, old types", () => {
    const html = `<script data-x="a>b">one()</script><script type="text/javascript">two()</script>
      <script type="importmap">{}</script><a title="<script>no</script>">x</a>`;
    expect(readPage(html).inline.scripts).toEqual(["one()", "two()", "{}"]);
  });
});

test("links and what they may lead to, without those in templates", () => {
  const html = `<main id="top"><a href="#top">up</a><a name="spot">no link</a><p id="größe">
    <a href="../b/?x=1&amp;y=2#c">b</a></p><template><p id="t"><a href="../t/">t</a></p></template></main>`;
  expect(readPage(html).links).toEqual({
    ids: ["top", "spot", "größe"],
    hrefs: ["#top", "../b/?x=1&y=2#c"],
  });
});
