/**
 * The cells of a lesson, from its syntax tree: fences ```` ```ts cell="gather.ts" ```` and elements
 * `<Cell src="./gather.ts" />`, each with the `output` fence right under it. The build, the checks,
 * `verify` and the tests all read cells through this, so that they cannot disagree.
 */
import type { Code, Parents, Root, RootContent } from "mdast";
import { readCellAttributes } from "./cell-attributes.ts";
import type { Cell, ExpectedOutput, SourceLocation } from "./cell.ts";
import { cellFileProblem } from "./cell-file.ts";
import { readCellElement, type CellElement } from "./cell-element.ts";
import { nearestName } from "../compiler/nearest.ts";
import { parsePattern } from "../console/line-pattern.ts";
import { cellAttributeNames } from "./cell-attributes.ts";
import { parseFence } from "./parse-fence.ts";
import type { LessonProblem } from "./problem.ts";
import { codeLocation, fenceMeta, lineReader } from "./source-text.ts";

/** A lesson's file and what stands beside it. */
export interface LessonDocument {
  /** From the project's root: `content/lessons/01-two-words/index.mdx`. */
  readonly path: string;
  /** The whole file; the frontmatter may be blanked, lines and columns stay. */
  readonly text: string;
  /** The text of a file beside the lesson; undefined where there is none. */
  readonly readBeside: (file: string) => string | undefined;
  /** Names of the author's files in a folder beside the lesson; none where there is no such folder. */
  readonly listBeside: (folder: string) => readonly string[];
}

export interface FoundCell {
  readonly cell: Cell;
  /** Where it hangs in the tree. */
  readonly parent: Parents;
  /** The fence or the element, and the `output` fence under it. */
  readonly nodes: readonly RootContent[];
}

export interface Extraction {
  readonly cells: readonly FoundCell[];
  readonly problems: readonly LessonProblem[];
}

export function extractCells(tree: Root, document: LessonDocument): Extraction {
  const extraction = new CellExtraction(document);
  extraction.visit(tree);
  return { cells: extraction.cells, problems: extraction.problems.sort(byPosition) };
}

/** What stood before a node: only a cell can have an output under it. */
type Above = { readonly index: number | undefined; hasOutput: boolean } | undefined;

class CellExtraction {
  readonly cells: FoundCell[] = [];
  readonly problems: LessonProblem[] = [];
  readonly #document: LessonDocument;
  readonly #lineAt: (line: number) => string;
  readonly #names = new Map<string, SourceLocation>();

  constructor(document: LessonDocument) {
    this.#document = document;
    this.#lineAt = lineReader(document.text);
  }

  visit(parent: Parents): void {
    let above: Above;
    for (const node of parent.children) {
      if (node.type === "code" && node.lang === "output") {
        this.#readOutput(node, above);
        continue;
      }
      const before = this.cells.length;
      const isCell = this.#readCell(node, parent);
      // A cell with a problem takes its output all the same: one mistake, one message.
      if (isCell)
        above = { index: this.cells.length > before ? before : undefined, hasOutput: false };
      else {
        above = undefined;
        if ("children" in node) this.visit(node);
      }
    }
  }

  /** @returns whether the node is a cell, sound or not */
  #readCell(node: RootContent, parent: Parents): boolean {
    if (node.type === "code") return this.#readFence(node, parent);
    if (node.type === "mdxJsxTextElement" && node.name === "Cell") {
      this.#problem(
        this.#start(node),
        "Expected <Cell> on a line of its own, found it within text. Put an empty line before and after it.",
      );
      return true;
    }
    if (node.type === "mdxJsxFlowElement" && node.name === "Cell") {
      this.#readElement(node, parent);
      return true;
    }
    return false;
  }

  #readFence(node: Code, parent: Parents): boolean {
    const { meta, column } = fenceMeta(node, this.#lineAt);
    const line = this.#start(node).line;
    const at = (offset: number): SourceLocation => ({
      path: this.#document.path,
      line,
      column: column + offset,
    });
    const { attributes, faults } = parseFence(meta);
    const naming = attributes.find(({ name }) => name === "cell");
    if (naming === undefined) {
      // A fence that is no cell may say what it likes, unless it was surely meant to be one.
      const meant = attributes.find(({ name }) => isNearlyCell(name));
      if (node.lang !== "ts" || meant === undefined) return false;
      const found =
        nearestName(meant.name, ["cell"]) === undefined
          ? `\`${meant.name}\` without it`
          : `\`${meant.name}\``;
      this.#problem(
        at(meant.offset),
        `Expected the cell's file name, such as cell="gather.ts", found ${found}.`,
      );
      return true;
    }
    if (node.lang !== "ts") {
      this.#problem(
        this.#start(node),
        `Expected a cell's fence to say \`ts\`, found \`${node.lang ?? ""}\`. Cells are TypeScript.`,
      );
      return true;
    }
    for (const fault of faults) this.#problem(at(fault.offset), fault.message);
    const read = readCellAttributes(attributes, "cell");
    for (const fault of read.faults) this.#problem(at(fault.offset), fault.message);
    const file = naming.value ?? "";
    const nameProblem = cellFileProblem(file);
    if (nameProblem !== undefined) this.#problem(at(naming.valueOffset), nameProblem);
    if (node.value.trim() === "")
      this.#problem(this.#start(node), "Expected code in the cell, found none.");
    const isNew = this.#claim(file, at(naming.valueOffset));
    if (faults.length + read.faults.length > 0 || nameProblem !== undefined || !isNew) return true;
    const { expectation, explore } = read;
    const source = `${node.value.replaceAll(/\r\n?/g, "\n")}\n`;
    const location = { path: this.#document.path, ...codeLocation(node, this.#lineAt) };
    this.cells.push({
      cell: { file, source, location, expectation, output: undefined, explore },
      parent,
      nodes: [node],
    });
    return true;
  }

  #readElement(node: CellElement, parent: Parents): void {
    const start = this.#start(node);
    const { attributes, problems, positionOf } = readCellElement(node, start);
    this.problems.push(...problems);
    const read = readCellAttributes(attributes, "src");
    for (const fault of read.faults) this.#problem(positionOf(fault.offset), fault.message);
    const src = attributes.find(({ name }) => name === "src");
    if (src === undefined) {
      if (problems.length === 0)
        this.#problem(
          start,
          'Expected the cell\'s file, such as <Cell src="./gather.ts" />, found no `src`.',
        );
      return;
    }
    const place = positionOf(src.offset);
    const file = /^\.\/([^/\\]+)$/.exec(src.value ?? "")?.[1];
    if (file === undefined) {
      this.#problem(
        place,
        `Expected a file beside the lesson, such as src="./gather.ts", found "${src.value ?? ""}".`,
      );
      return;
    }
    const nameProblem = cellFileProblem(file);
    if (nameProblem !== undefined) {
      this.#problem(place, nameProblem);
      return;
    }
    if (!this.#claim(file, place)) return;
    const text = this.#document.readBeside(file);
    const path = this.#document.path.replace(/[^/]*$/, file);
    if (text === undefined) {
      this.#problem(place, `Expected the file ${path}, found none. Write it, or correct \`src\`.`);
      return;
    }
    if (problems.length + read.faults.length > 0) return;
    const { expectation, explore } = read;
    const source = `${text.replaceAll(/\r\n?/g, "\n").replace(/\n*$/, "")}\n`;
    const location = { path, line: 1, column: 1 };
    this.cells.push({
      cell: { file, source, location, expectation, output: undefined, explore },
      parent,
      nodes: [node],
    });
  }

  #readOutput(node: Code, above: Above): void {
    const start = this.#start(node);
    if (above === undefined) {
      this.#problem(
        start,
        'Expected `output` right under a cell, found it under something else. Move it, or give its cell a name: ```ts cell="gather.ts".',
      );
      return;
    }
    if (above.hasOutput) {
      this.#problem(start, "Expected one `output` under a cell, found a second. Join them.");
      return;
    }
    above.hasOutput = true;
    const meta = node.meta?.trim() ?? "";
    if (meta !== "" && meta !== "unordered") {
      this.#problem(
        start,
        `Expected \`output\` alone or \`output unordered\`, found \`output ${meta}\`.`,
      );
    }
    const location = { path: this.#document.path, ...codeLocation(node, this.#lineAt) };
    const lines = node.value === "" ? [] : node.value.split(/\r\n?|\n/);
    for (const [index, line] of lines.entries()) {
      const pattern = parsePattern(line);
      if (pattern.ok) continue;
      this.#problem(
        {
          path: location.path,
          line: location.line + index,
          column: location.column + pattern.offset,
        },
        pattern.message,
      );
    }
    const found = above.index === undefined ? undefined : this.cells[above.index];
    if (above.index === undefined || found === undefined) return;
    const output: ExpectedOutput = { lines, unordered: meta === "unordered", location };
    this.cells[above.index] = {
      ...found,
      cell: { ...found.cell, output },
      nodes: [...found.nodes, node],
    };
  }

  /** @returns whether the name is free; says so where it is not */
  #claim(file: string, location: SourceLocation): boolean {
    if (file === "") return false;
    // Without regard to case: a lesson's cells can be downloaded as a folder of files.
    const key = file.toLowerCase();
    const first = this.#names.get(key);
    if (first === undefined) {
      this.#names.set(key, location);
      return true;
    }
    this.#problem(
      location,
      `Expected a name that no other cell has, found "${file}" again; line ${String(first.line)} has it. Rename one.`,
    );
    return false;
  }

  #start(node: RootContent): SourceLocation {
    return {
      path: this.#document.path,
      line: node.position?.start.line ?? 1,
      column: node.position?.start.column ?? 1,
    };
  }

  #problem(location: SourceLocation, message: string): void {
    this.problems.push({ location, message });
  }
}

function isNearlyCell(name: string): boolean {
  return (
    cellAttributeNames.some((known) => known === name) || nearestName(name, ["cell"]) !== undefined
  );
}

function byPosition(a: LessonProblem, b: LessonProblem): number {
  return a.location.line - b.location.line || a.location.column - b.location.column;
}
