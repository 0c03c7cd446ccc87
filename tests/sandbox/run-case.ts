/** Runs a case in a page of any engine, and says in words what differs from what it must come to. */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { compileModule } from "../../src/compiler/compile.ts";
import type { RunModule } from "../../src/sandbox/run.ts";
import type { SandboxCase } from "./sandbox-case.ts";
import type { PageApi, PageProgram, PageReport } from "./sandbox-page.ts";

/** `page.evaluate` of Playwright or Puppeteer. */
export type Evaluate = (
  call: (program: PageProgram) => Promise<string>,
  program: PageProgram,
) => Promise<string>;

const libraries = ["comlink", "p-limit"];

const projectFolder = fileURLToPath(new URL("../../", import.meta.url));

async function bundleLibrary(name: string): Promise<RunModule> {
  const { outputFiles } = await build({
    entryPoints: [name],
    absWorkingDir: projectFolder,
    bundle: true,
    write: false,
    format: "esm",
  });
  const code = outputFiles[0]?.text ?? "";
  return {
    ok: true,
    module: {
      file: name,
      code,
      sites: [],
      references: [],
      exports: undefined,
      typeExports: [],
      mappings: "",
      tasks: [],
    },
  };
}

export async function programOf(
  given: Pick<SandboxCase, "name" | "files" | "stopAfterLines">,
): Promise<PageProgram> {
  const modules: [string, RunModule][] = Object.entries(given.files).map(([file, source]) => [
    file,
    compileModule(file, source),
  ]);
  for (const name of libraries) {
    if (Object.values(given.files).some((source) => source.includes(`"${name}"`))) {
      modules.push([name, await bundleLibrary(name)]);
    }
  }
  const entry = modules[0]?.[0];
  if (entry === undefined)
    throw new Error(`Expected files in the case "${given.name}"; found none`);
  const { stopAfterLines } = given;
  return stopAfterLines === undefined ? { entry, modules } : { entry, modules, stopAfterLines };
}

export async function runInPage(evaluate: Evaluate, program: PageProgram): Promise<PageReport> {
  // As text: a trace is large, and what BiDi makes of objects that are there twice has lost them.
  const told = await evaluate(async (argument) => {
    const { sandboxTest } = globalThis as unknown as { readonly sandboxTest: PageApi };
    return JSON.stringify(await sandboxTest.runProgram(argument));
  }, program);
  return JSON.parse(told) as PageReport;
}

/** Sentences, one for each thing that differs. */
export function differences(given: SandboxCase, report: PageReport): string[] {
  const found: string[] = [];
  const { result, lines } = report;
  const texts = lines.map(({ text }) => text);
  type Plain = string | number | undefined;
  const expectEqual = (what: string, expected: Plain, actual: Plain): void => {
    if (expected !== undefined && expected !== actual) {
      found.push(`${what}: expected ${String(expected)}, found ${String(actual)}`);
    }
  };
  expectEqual("state", given.state, result.state);
  expectEqual("reason", given.reason, result.state === "failed" ? result.reason : undefined);
  expectEqual("lines in all", given.lineCount, lines.length);
  expectEqual("lines told after the end", 0, report.late);
  const measures = "measures" in result ? result.measures : undefined;
  expectEqual("threads", given.threads, measures?.threads);
  if (given.wallMs !== undefined) {
    const wallMs = measures?.wallMs ?? -1;
    if (wallMs < given.wallMs[0] || wallMs > given.wallMs[1]) {
      found.push(`wall: expected ${given.wallMs.join(" to ")} ms, found ${wallMs}`);
    }
  }
  if (given.progress !== undefined) {
    expectEqual("progress", given.progress.join(), report.progress.join());
  }
  if (given.lines !== undefined) {
    expectEqual("lines in all", given.lines.length, lines.length);
    given.lines.forEach((expected, index) => {
      const line = lines[index];
      if (line === undefined || !matches(expected, line.text)) {
        found.push(
          `line ${index + 1}: expected ${String(expected)}, found ${line?.text ?? "none"}`,
        );
      }
      expectEqual(`level of line ${index + 1}`, given.levels?.[index] ?? "log", line?.level);
    });
  }
  if (given.last !== undefined && !matches(given.last, texts.at(-1) ?? "")) {
    found.push(`last line: expected ${String(given.last)}, found ${texts.at(-1) ?? "none"}`);
  }
  if (result.state === "failed" && !lines.some(({ level }) => level === "error")) {
    found.push("expected an error line that says why, found none");
  }
  if (found.length > 0) found.push(`all lines: ${JSON.stringify(lines.slice(0, 20))}`);
  return found;
}

function matches(expected: string | RegExp, text: string): boolean {
  return typeof expected === "string" ? expected === text : expected.test(text);
}
