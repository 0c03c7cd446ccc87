import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import { fixtureRoot } from "./lesson-fixture.ts";
import { elementNames } from "./elements-in.ts";
import { importComponents, lessonComponents, componentProblems } from "./lesson-components.ts";
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
    return componentProblems(parseMdx("a.mdx", text), "a.mdx", root).map(formatProblem);
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

test.each([
  '<Aside title="Beware" kind="warning">\nx\n</Aside>',
  '<Aside title={"Beware"}>\nx\n</Aside>',
  '<Figure alt="A queue." caption="One at a time.">x</Figure>',
  'A <Term id="microtask">microtask</Term> and a <Term>task</Term>.',
  '<Measured cell="a.ts" of="busy" />, <Printed cell="a.ts" line="{} ms" />',
  '<SideBySide cells="a.ts b.ts" />\n\n<InPython file="a.py" unordered />',
  "<SideNote>\nx\n</SideNote>\n\n<TryThis>\nx\n</TryThis>",
  "import Aside from './Aside.astro';\n\n<Aside of='mine' />",
])("attributes that a component takes: %s", (text) => {
  expect(componentProblems(parseMdx("a.mdx", text), "a.mdx", fixtureRoot({}))).toEqual([]);
});

test.each([
  [
    '<Aside title="Beware" knd="warning">\nx\n</Aside>',
    "1:23: Unknown attribute `knd` on <Aside>. Did you mean `kind`?",
  ],
  ['<Aside titel="Beware" />', "1:8: Unknown attribute `titel` on <Aside>. Did you mean `title`?"],
  [
    '<Aside title="Beware" kind="danger" />',
    '1:23: Expected kind="note" or kind="warning" on <Aside>, found "danger".',
  ],
  [
    '<Aside title="Beware" kind="warnin" />',
    '1:23: Expected kind="note" or kind="warning" on <Aside>, found "warnin". Did you mean "warning"?',
  ],
  [
    '<Aside title="Beware" kind />',
    '1:23: Expected kind="note" or kind="warning" on <Aside>, found "".',
  ],
  [
    "<Aside>\nx\n</Aside>",
    '1:1: Expected `title` on <Aside>: what it is about, in a few words. Write title="…".',
  ],
  [
    '\n<Figure caption="One at a time.">x</Figure>',
    '2:1: Expected `alt` on <Figure>: all that the drawing says, in words, for who cannot see it. Write alt="…".',
  ],
  [
    '<Figure alt="A queue." caption="">x</Figure>',
    '1:1: Expected `caption` on <Figure>: what to look at. Write caption="…".',
  ],
  [
    '<TryThis title="Now you">\nx\n</TryThis>',
    "1:10: Unknown attribute `title` on <TryThis>. It takes none: remove it.",
  ],
  ['A <Term of="x">task</Term>', "1:9: Unknown attribute `of` on <Term>. There is id."],
  [
    '<Measured cell="a.ts" off="busy" />',
    "1:23: Unknown attribute `off` on <Measured>. Did you mean `of`?",
  ],
  [
    '<InPython file="a.py" order="free" />',
    "1:23: Unknown attribute `order` on <InPython>. There are file and unordered.",
  ],
  [
    "<SideNote {...x}>\nx\n</SideNote>",
    "1:11: Expected attributes by name, found `{...x}`. Write each out.",
  ],
  [
    "<SideNote toString />",
    "1:11: Unknown attribute `toString` on <SideNote>. It takes none: remove it.",
  ],
])("attributes that it does not take, and those that are missing: %s", (text, message) => {
  const problems = componentProblems(parseMdx("a.mdx", text), "a.mdx", fixtureRoot({}));
  expect(problems.map(formatProblem)).toEqual([`a.mdx:${message}`]);
});

test("each attribute that a component looks at can be written, but for what the build says of a term", () => {
  const files = globSync("src/components/{lesson,site}/*.astro").filter((file) =>
    lessonComponents().includes(basename(file, ".astro")),
  );
  const untaken = files.flatMap((file) => {
    const props = /interface Props \{[^}]*\}/.exec(readFileSync(file, "utf8"))?.[0] ?? "";
    return [...props.matchAll(/^ {2}(\w+)\??:/gm)].flatMap(([, prop = ""]) => {
      const text = `<${basename(file, ".astro")} ${prop} />`;
      const problems = componentProblems(parseMdx("a.mdx", text), "a.mdx", fixtureRoot({}));
      return problems.some(({ message }) => message.startsWith("Unknown")) ? [text] : [];
    });
  });
  expect(files.length).toBeGreaterThan(8);
  expect(untaken).toEqual(["<Term first />"]);
});

test("the page for authors shows each of them live", () => {
  const path = "content/lessons/00-authoring/index.mdx";
  const text = readFileSync(path, "utf8").replace(/^---[^]*?\n---\n/, "");
  const shown = elementNames(parseMdx(path, text));
  expect(lessonComponents().filter((name) => !shown.has(name))).toEqual([]);
});
