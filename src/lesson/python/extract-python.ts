/** The Python programs of a lesson, from its syntax tree: `<InPython file="gather.py">` around cells, or alone. */
import type { Root } from "mdast";
import { nearestName } from "../../compiler/nearest.ts";
import { parsePattern } from "../../console/line-pattern.ts";
import type { SourceLocation } from "../cell.ts";
import { readElementAttributes } from "../element-attributes.ts";
import { elementsIn } from "../elements-in.ts";
import type { LessonDocument } from "../extract-cells.ts";
import type { LessonProblem } from "../problem.ts";
import { pythonFolder, type PythonProgram } from "./program.ts";

interface PythonExtraction {
  readonly programs: readonly PythonProgram[];
  readonly problems: readonly LessonProblem[];
}

export function extractPython(tree: Root, document: LessonDocument): PythonExtraction {
  const programs = new Map<string, PythonProgram>();
  const problems: LessonProblem[] = [];
  for (const node of elementsIn(tree, "InPython")) {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const start = { path: document.path, line, column };
    const read = readElementAttributes(node, start);
    problems.push(...read.problems);
    if (node.type === "mdxJsxTextElement") {
      const message =
        "Expected <InPython> on a line of its own, found it within text. Put an empty line before and after it.";
      problems.push({ location: start, message });
      continue;
    }
    const valueOf = (key: string) => read.attributes.find(({ name }) => name === key);
    const file = valueOf("file")?.value ?? "";
    const before = programs.get(file);
    if (before !== undefined) {
      const message = `Expected <InPython file="${file}"> once, found it again; line ${String(before.location.line)} has it.`;
      problems.push({ location: start, message });
      continue;
    }
    const isUnordered = valueOf("unordered") !== undefined;
    const program = readProgram(file, isUnordered, start, document);
    if ("message" in program) problems.push(program);
    else programs.set(file, program);
  }
  problems.push(...unusedFiles([...programs.keys()], problems, document));
  return { programs: [...programs.values()], problems };
}

function readProgram(
  file: string,
  unordered: boolean,
  location: SourceLocation,
  document: LessonDocument,
): PythonProgram | LessonProblem {
  const name = /^([a-z][a-z0-9_]*)\.py$/.exec(file)?.[1];
  if (name === undefined) {
    return {
      location,
      message: `Expected a Python file, such as file="gather.py", found file="${file}".`,
    };
  }
  const folder = document.path.replace(/[^/]*$/, pythonFolder);
  // The same program on a checkout with Windows' line ends: what was recorded of it is of its text.
  const source = document.readBeside(`${pythonFolder}/${file}`)?.replaceAll(/\r\n?/g, "\n");
  if (source === undefined) {
    const names = document.listBeside(pythonFolder).filter((each) => each.endsWith(".py"));
    const meant = nearestName(file, names);
    const hint = meant === undefined ? "Write it." : `Did you mean ${meant}?`;
    return { location, message: `Expected the file ${folder}/${file}, found none. ${hint}` };
  }
  const text = document.readBeside(`${pythonFolder}/${name}.output`);
  const path = `${folder}/${name}.output`;
  if (text === undefined) {
    const message = `Expected what ${file} prints in ${path}, found no such file. Write it, with patterns as under a cell.`;
    return { location, message };
  }
  const lines = text === "" ? [] : text.replace(/\r?\n$/, "").split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    const pattern = parsePattern(line);
    if (pattern.ok) continue;
    const at = { path, line: index + 1, column: pattern.offset + 1 };
    return { location: at, message: pattern.message };
  }
  const output = { lines, unordered, location: { path, line: 1, column: 1 } };
  return { file, source, output, location };
}

/** A file that nobody shows is a file that nobody runs. */
function unusedFiles(
  used: readonly string[],
  problems: readonly LessonProblem[],
  { path, listBeside }: LessonDocument,
): LessonProblem[] {
  if (problems.length > 0) return [];
  return listBeside(pythonFolder)
    .filter((file) => file.endsWith(".py") && !used.includes(file))
    .map((file) => ({
      location: { path: path.replace(/[^/]*$/, `${pythonFolder}/${file}`), line: 1, column: 1 },
      message: `Expected <InPython file="${file}" /> in the lesson, found none. Show it, or remove the file.`,
    }));
}
