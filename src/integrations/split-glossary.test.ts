import { expect, test } from "vitest";
import { splitGlossary } from "./split-glossary.ts";

const page = (...sections: readonly string[]) =>
  `<!doctype html><html lang="en"><body><main data-pagefind-body><h1>Glossary</h1>${sections.join("")}<p>The end.</p></main></body></html>`;

test("each word is a page, and the glossary's page is left without them", () => {
  const { entries, rest } = splitGlossary(
    page(
      '<section data-definition="task"><h2 id="task">task</h2><p>Something to <b>do</b>.</p></section>',
      '<section data-definition="a &amp; b"><h2 id="a-b">a &amp; b</h2><p>Both.</p></section>',
    ),
  );
  expect(rest).toBe(page());
  expect(entries.map(({ id }) => id)).toEqual(["task", "a-b"]);
  expect(entries[0]?.page).toContain(
    '"title:Glossary: task"><h1>task</h1><p>Something to <b>do</b>.</p></body>',
  );
  expect(entries[1]?.page).toContain('"title:Glossary: a &amp; b"');
});

test("the words are in the page's language", () => {
  const german = page('<section data-definition="task"><h2 id="task">task</h2></section>').replace(
    'lang="en"',
    'lang="de"',
  );
  expect(splitGlossary(german).entries[0]?.page).toContain('<html lang="de">');
});

test("a definition without a heading says where it is made", () => {
  expect(() =>
    splitGlossary(page('<section data-definition="task"><p>What?</p></section>')),
  ).toThrow("in the definition of “task”");
});
