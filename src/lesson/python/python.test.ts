import { expect, test } from "vitest";
import { fixtureRoot } from "../lesson-fixture.ts";
import { parseMdx } from "../parse-mdx.ts";
import { AuthorError } from "../problem.ts";
import { extractPython } from "./extract-python.ts";
import { comparePythonRun, literalLines } from "./program.ts";
import { mergePython, readPythonRecordings, type PythonRecording } from "./recorded-python.ts";

const path = "content/lessons/01-test/index.mdx";

function extract(text: string, files: Readonly<Record<string, string>>) {
  return extractPython(parseMdx(path, text), {
    path,
    text,
    readBeside: (file) => files[file],
    listBeside: (folder) =>
      Object.keys(files).flatMap((file) =>
        file.startsWith(`${folder}/`) ? [file.slice(folder.length + 1)] : [],
      ),
  });
}

const files = { "python/gather.py": 'print("a")\n', "python/gather.output": "{any}\n" };

test("a program around a cell, and one alone", () => {
  const more = { ...files, "python/b.py": "pass\n", "python/b.output": "" };
  const { programs, problems } = extract(
    '<InPython file="gather.py">\n\n```ts cell="a.ts"\n1;\n```\n\n</InPython>\n\n<InPython file="b.py" unordered />\n',
    more,
  );
  expect(problems).toEqual([]);
  expect(programs).toEqual([
    {
      file: "gather.py",
      source: 'print("a")\n',
      output: {
        lines: ["{any}"],
        unordered: false,
        location: { path: "content/lessons/01-test/python/gather.output", line: 1, column: 1 },
      },
      location: { path, line: 1, column: 1 },
    },
    expect.objectContaining({
      file: "b.py",
      output: expect.objectContaining({ lines: [], unordered: true }) as unknown,
    }),
  ]);
});

test("a checkout with Windows' line ends has the same program", () => {
  const windows = { ...files, "python/gather.py": 'print("a")\r\n' };
  const { programs } = extract('<InPython file="gather.py" />\n', windows);
  expect(programs[0]?.source).toBe('print("a")\n');
});

test.each([
  ["<InPython />", files, 'Expected a Python file, such as file="gather.py", found file="".'],
  [
    '<InPython file="gahter.py" />',
    files,
    "Expected the file content/lessons/01-test/python/gahter.py, found none. Did you mean gather.py?",
  ],
  [
    '<InPython file="gather.py" />',
    { "python/gather.py": "" },
    "Expected what gather.py prints in content/lessons/01-test/python/gather.output, found no such file. Write it, with patterns as under a cell.",
  ],
  [
    '<InPython file="gather.py" />',
    { ...files, "python/gather.output": "{number}\n" },
    "Expected {int 900..1300}, {any}, or {{ for a brace, found `{number}`.",
  ],
  [
    "Nothing.",
    files,
    'Expected <InPython file="gather.py" /> in the lesson, found none. Show it, or remove the file.',
  ],
  [
    '<InPython file="gather.py" />\n\n<InPython file="gather.py" />',
    files,
    'Expected <InPython file="gather.py"> once, found it again; line 1 has it.',
  ],
  [
    'In <InPython file="gather.py" /> text',
    files,
    "Expected <InPython> on a line of its own, found it within text. Put an empty line before and after it.",
  ],
])("%s", (text, beside, message) => {
  expect(extract(text, beside).problems.map((problem) => problem.message)).toEqual([message]);
});

test("a run as the file says, another, and one that fails", () => {
  const location = { path: "a.output", line: 1, column: 1 };
  const program = { output: { lines: ["took {int 1..9} s"], unordered: false, location } };
  expect(comparePythonRun(program, { code: 0, lines: ["took 3 s"], errors: "" })).toEqual([]);
  expect(comparePythonRun(program, { code: 0, lines: ["took 30 s"], errors: "" })).toHaveLength(1);
  expect(comparePythonRun(program, { code: 1, lines: [], errors: "NameError: x\n" })).toEqual([
    "the end of the run\n  expected: code 0\n  found:    code 1\nNameError: x",
  ]);
  expect(literalLines(program)).toBeUndefined();
  expect(literalLines({ output: { ...program.output, lines: ["a {{"] } })).toEqual(["a {"]);
});

test("a run that tells only other numbers leaves the recording alone", () => {
  const recording = (hash: string, line: string): PythonRecording => ({
    hash,
    python: "3.11.7",
    date: "2026-11-27",
    lines: [line],
  });
  const old = new Map([["a.py", recording("1", "took 3 s")]]);
  const merge = (now: PythonRecording) =>
    mergePython([{ file: "a.py", source: "" }], old, new Map([["a.py", now]])).get("a.py");
  expect(merge(recording("1", "took 4 s"))).toBe(old.get("a.py"));
  expect(merge(recording("1", "took 4 min"))?.lines).toEqual(["took 4 min"]);
  expect(merge(recording("2", "took 3 s"))?.hash).toBe("2");
  expect(mergePython([], old, new Map()).size).toBe(0);
});

test("a file that is no recording says where and what to do", async () => {
  const dir = "content/lessons/01-test";
  const root = fixtureRoot({ [`${dir}/recorded-python.json`]: "{" });
  const read = readPythonRecordings(dir, root);
  await expect(read).rejects.toBeInstanceOf(AuthorError);
  await expect(read).rejects.toThrow(
    /^content\/lessons\/01-test\/recorded-python\.json: .*npm run verify -- --update --lesson test$/s,
  );
});
