import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fixtureRoot } from "./lesson-fixture.ts";
import { elementNames } from "./elements-in.ts";
import { importComponents, lessonComponents, unknownComponents } from "./lesson-components.ts";
import { formatProblem } from "./problem.ts";
import { parseMdx } from "./parse-mdx.ts";

/** The names that a page is given. */
function imported(text: string): string[] {
  const tree = parseMdx("a.mdx", text);
  importComponents(
    tree,
    fixtureRoot({ "src/components/figures/Gate.astro": "", "src/components/figures/a.css": "" }),
  );
  return tree.children.flatMap((node) => (node.type === "mdxjsEsm" ? [node.value] : [])).sort();
}

test("what a page uses, once, and figures by their files", () => {
  expect(
    imported(
      '<Figure alt="a" caption="b">\n  <Gate />\n</Figure>\n\nIt took <Measured cell="a.ts" /> and <Measured cell="b.ts" />.',
    ),
  ).toEqual([
    'import Figure from "#components/lesson/Figure.astro";',
    'import Gate from "#components/figures/Gate.astro";',
    'import Measured from "#components/lesson/Measured.astro";',
  ]);
});

test("what a page imports itself stays as it is", () => {
  const line = 'import TryThis from "#components/lesson/TryThis.astro";';
  expect(imported(`${line}\n\n<TryThis>\nChange it.\n</TryThis>\n`)).toEqual([line]);
});

test("a page that uses nothing is given nothing", () => {
  expect(imported("Words.")).toEqual([]);
});

test("a component that there is none of, and what is meant", () => {
  const unknown = (text: string): string[] => {
    const root = fixtureRoot({ "src/components/figures/Gate.astro": "" });
    return unknownComponents(parseMdx("a.mdx", text), "a.mdx", root).map(formatProblem);
  };
  const page = "import Own from './Own.astro';\n\n<Own />\n\n<Gate />\n\n<video></video>\n\n";
  expect(unknown(`${page}<Predict cell="a.ts">\n<Answer>\n1\n</Answer>\n</Predict>`)).toEqual([]);
  expect(unknown(`${page}A <Term>thread</Term> and a <Trem>task</Trem>.\n\n<Xyz />`)).toEqual([
    "a.mdx:9:29: Expected a component, found <Trem>, which there is none of. Did you mean <Term>?",
    expect.stringContaining(
      "a.mdx:11:1: Expected a component, found <Xyz>, which there is none of. There is Answer,",
    ),
  ]);
});

test("the page for authors shows each of them live", () => {
  const path = "content/lessons/00-authoring/index.mdx";
  const text = readFileSync(path, "utf8").replace(/^---[^]*?\n---\n/, "");
  const shown = elementNames(parseMdx(path, text));
  expect(lessonComponents().filter((name) => !shown.has(name))).toEqual([]);
});
