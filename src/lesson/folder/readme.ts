/** What stands in a downloaded folder's README. Pure. */
import type { Licence } from "../course/course-licence.ts";
import { runsUnderNode, type Portability } from "./portability.ts";

export interface ReadmeFacts {
  readonly title: string;
  /** Whole, where the site knows its own; else as on the site. */
  readonly address: string;
  /** One sentence; empty for the playground. */
  readonly goal: string;
  /** Cells in their order, each with where it runs. Empty for the playground. */
  readonly cells: readonly (readonly [file: string, Portability])[];
  /** Python programs in `python/`. */
  readonly programs: readonly string[];
  /** Some library has to be installed. */
  readonly needsInstall: boolean;
  /** Of the lesson's words. */
  readonly licence: Licence;
}

export function readme(facts: ReadmeFacts): string {
  const { title, address, goal, cells, programs, needsInstall, licence } = facts;
  const example = cells.find(([, portability]) => runsUnderNode(portability));
  const file = example?.[0] ?? cells[0]?.[0] ?? "main.ts";
  const install = needsInstall
    ? ["Install the libraries that the files import, once:", "", "```sh", "npm install", "```", ""]
    : ["There is nothing to install.", ""];
  return [
    `# ${title}`,
    "",
    ...(goal === "" ? [] : [goal, ""]),
    `From ${address}`,
    "",
    "## Run",
    "",
    "With [Node](https://nodejs.org) 22.18 or newer, which runs TypeScript as it is:",
    "",
    "```sh",
    `node ${file}`,
    "```",
    "",
    ...install,
    "With [Deno](https://deno.com) 2, which gets libraries by itself:",
    "",
    "```sh",
    `deno run --allow-read ${file}`,
    "```",
    "",
    ...(cells.length === 0 ? playgroundWords : table(cells)),
    ...python(programs),
    "## What is what",
    "",
    "- `lab/` stands for the site's own module `lab`. It prints what the site would draw: the text that goes with a picture, the rows of a table. Files find it because this package is itself named `lab`.",
    "- `package.json` is for Node, `deno.json` for Deno, `tsconfig.json` for your editor.",
    "",
    "## Licence",
    "",
    `Code: [MIT](https://opensource.org/license/mit). The words of the lessons: [${licence.name}](${licence.url}).`,
    "",
  ].join("\n");
}

function python([first]: readonly string[]): string[] {
  if (first === undefined) return [];
  return [
    "## Python",
    "",
    "`python/` has what the lesson shows in Python, for Python 3.11 or newer:",
    "",
    "```sh",
    `python3 python/${first}`,
    "```",
    "",
  ];
}

const playgroundWords = [
  "Node has no global `Worker`, and neither has the site's files below `/lab/`. A file that uses one of them runs in the playground; workers also run under Deno.",
  "",
];

function table(cells: ReadmeFacts["cells"]): string[] {
  return [
    "## Files",
    "",
    "| file | Node | Deno |",
    "| --- | --- | --- |",
    ...cells.map(
      ([file, facts]) =>
        `| \`${file}\` | ${verdict(facts.node, facts)} | ${verdict(facts.deno, facts)} |`,
    ),
    "",
    "What does not run here runs on the lesson's page. `fetch` is named where a file asks for the site's own files below `/lab/`, which are made for the lessons.",
    "",
  ];
}

function verdict(
  missing: readonly string[],
  { isWorker, endsOnlyHere }: Pick<Portability, "isWorker" | "endsOnlyHere">,
): string {
  if (missing.length > 0) {
    return `no: it needs ${missing.map((name) => `\`${name}\``).join(", ")}`;
  }
  if (endsOnlyHere) return "no: it is meant to get stuck, and nothing there ends it";
  return isWorker ? "as a worker of another file" : "yes";
}
