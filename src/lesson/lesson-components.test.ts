import { expect, test } from "vitest";
import { fixtureRoot } from "./lesson-fixture.ts";
import { importComponents } from "./lesson-components.ts";
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
