import { expect, test } from "vitest";
import { compileModule } from "../../compiler/compile.ts";
import { neededFiles, type FileSource } from "./cell-files.ts";
import { checksum } from "./checksum.ts";

function sources(
  files: Readonly<Record<string, string>>,
  originals: Readonly<Record<string, string>> = {},
): FileSource {
  return {
    read(file) {
      const source = files[file];
      if (source === undefined) return Promise.resolve(undefined);
      const result = compileModule(file, source);
      return Promise.resolve({ source, result, original: originals[file] });
    },
  };
}

test("a cell comes first, then all that it needs, workers' files included", async () => {
  const files = {
    "other.ts": "1;\n",
    "task.ts": 'import "./sleep.ts";\n',
    "sleep.ts": "export {};\n",
    "prime.worker.ts": 'import "./sleep.ts";\n',
    "gather.ts":
      'import "./task.ts";\nimport pLimit from "p-limit";\nnew Worker(new URL("./prime.worker.ts", import.meta.url));\nawait import("./gone.ts");\n',
  };
  const needed = await neededFiles("gather.ts", sources(files));
  expect(needed.map(({ name }) => name)).toEqual([
    "gather.ts",
    "task.ts",
    "prime.worker.ts",
    "sleep.ts",
  ]);
});

test("a worker's file goes along however it is named", async () => {
  const files = { "main.ts": 'new Worker("w.ts", { type: "module" });\n', "w.ts": "1;\n" };
  const needed = await neededFiles("main.ts", sources(files));
  expect(needed.map(({ name }) => name)).toEqual(["main.ts", "w.ts"]);
});

test("each says what it was made from, where an author wrote it", async () => {
  const needed = await neededFiles(
    "main.ts",
    sources({ "main.ts": 'import "./mine.ts";\n2;\n', "mine.ts": "3;\n" }, { "main.ts": "1;\n" }),
  );
  expect(needed).toEqual([
    { name: "main.ts", source: 'import "./mine.ts";\n2;\n', was: checksum("1;\n") },
    { name: "mine.ts", source: "3;\n" },
  ]);
});

test("what does not compile goes along as it is", async () => {
  const needed = await neededFiles("main.ts", sources({ "main.ts": "const = ;\n" }));
  expect(needed).toEqual([{ name: "main.ts", source: "const = ;\n" }]);
});
