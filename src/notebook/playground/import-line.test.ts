import { expect, test } from "vitest";
import { importsFrom, withImport, withRenamed } from "./import-line.ts";

test.each([
  ['import pLimit from "p-limit";', true],
  ["import pLimit from 'p-limit'", true],
  ['import {\n  pLimit,\n} from "p-limit";', true],
  ['export * from "p-limit";', true],
  ['import "p-limit";', true],
  ['import x from "p-limits";', false],
  ['const text = "p-limit";', false],
  ['import a from "lab";\nconst name = "p-limit";', false],
  ["", false],
])("%s", (source, expected) => {
  expect(importsFrom(source, "p-limit")).toBe(expected);
});

test("an import goes to the head", () => {
  expect(withImport("", 'import "lab";')).toBe('import "lab";\n\n');
  expect(withImport("a();\n", 'import "lab";')).toBe('import "lab";\na();\n');
});

test("a renamed file is found under its new name", () => {
  const source = `import { a } from "./task.ts";\nnew Worker(new URL('./task.ts', import.meta.url));\nimport "./task.tsx";\nnew Worker(new URL( "task.ts", import.meta.url));\nnew URL(\`./task.ts\`, x);\nnew Worker("task.ts", { type: "module" });\nconst text = "task.ts";\n`;
  expect(withRenamed(source, "task.ts", "job.ts")).toBe(
    `import { a } from "./job.ts";\nnew Worker(new URL('./job.ts', import.meta.url));\nimport "./task.tsx";\nnew Worker(new URL( "job.ts", import.meta.url));\nnew URL(\`./job.ts\`, x);\nnew Worker("job.ts", { type: "module" });\nconst text = "task.ts";\n`,
  );
});
