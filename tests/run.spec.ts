/** Running, stopping, failing, on a lesson's page. */
import { expect, test } from "@playwright/test";
import { CellOnPage } from "./notebook-page.ts";

const lesson = "/lessons/two-words-two-axes/";

test("a recorded run stands under the code until the first run", async ({ page }) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.expectState("idle");
  await expect(cell.section).toHaveAttribute("data-recorded", "");
  expect(await cell.lines()).toEqual(["Processing 1", "Processing 2", "Processing 3"]);
  await cell.runToEnd();
  await cell.expectState("done");
  await expect(cell.section).not.toHaveAttribute("data-recorded");
  expect(await cell.lines()).toEqual(["Processing 1", "Processing 2", "Processing 3"]);
});

test("lines arrive while the cell runs", async ({ page }) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "in-turn.ts");
  // It goes on for longer than anybody looks, however busy the machine.
  await cell.edit(
    'import { sleep, task } from "./task.ts";\nawait task(1);\nawait task(2);\nawait sleep(600_000);\n',
  );
  await cell.run.click();
  await expect(cell.output.locator("> [data-level]")).toHaveCount(2);
  await cell.expectState("running");
  await cell.stop.click();
  await cell.expectState("stopped");
});

test("Run while running ends that run and starts anew", async ({ page }) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit('console.log("first of " + Math.random());\nsetInterval(() => {}, 10);\n');
  await cell.run.click();
  await expect(cell.output).toContainText("first of");
  const before = await cell.lines();
  await cell.run.click();
  await expect(cell.output).toContainText("first of");
  await expect.poll(() => cell.lines()).not.toEqual(before);
  expect(await cell.lines()).toHaveLength(1);
  await cell.expectState("running");
  await cell.stop.click();
  await cell.expectState("stopped");
});

test("a thrown error names its place in the TypeScript", async ({ page }) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit(
    'interface Point {\n  x: number;\n}\nconst p = undefined as unknown as Point;\nconsole.log("before");\nconsole.log(p.x as number);\n',
  );
  await cell.runToEnd();
  await cell.expectFailure("error");
  const lines = await cell.lines();
  expect(lines[0]).toBe("before");
  expect(lines.at(-1)).toMatch(/^Uncaught TypeError: .*gather\.ts:6:15/s);
  await expect(cell.output.locator("> [data-level]").last()).toHaveAttribute("data-level", "error");
});

test("an error in a worker's file, and in an imported one, names that file", async ({ page }) => {
  await page.goto(lesson);
  const worker = new CellOnPage(page, "prime.worker.ts");
  await worker.edit(
    'self.onmessage = (event: MessageEvent<number>) => {\n  throw new RangeError("no " + event.data);\n};\n',
  );
  const main = new CellOnPage(page, "primes-parallel.ts");
  await main.edit(
    'const worker = new Worker(new URL("./prime.worker.ts", import.meta.url), { type: "module" });\nworker.postMessage(7);\n',
  );
  await main.runToEnd();
  await main.expectFailure("error");
  expect((await main.lines()).at(-1)).toMatch(/RangeError: no 7.*prime\.worker\.ts:2:9/s);

  const task = new CellOnPage(page, "task.ts");
  await task.edit(
    "export const sleep = (ms: number) => new Promise<void>((r) => setTimeout(r, ms));\nexport async function task(n: number): Promise<void> {\n  await null;\n  throw new Error(`task ${n}`);\n}\n",
  );
  const gather = new CellOnPage(page, "gather.ts");
  await gather.runToEnd();
  await gather.expectFailure("error");
  expect((await gather.lines()).at(-1)).toMatch(/Error: task 1.*task\.ts:4:9/s);
});

test("an unhandled rejection is said at once, and the program goes on", async ({ page }) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit(
    'void Promise.reject(new Error("lost"));\nsetTimeout(() => console.log("still here"), 50);\n',
  );
  await cell.runToEnd();
  await cell.expectFailure("error");
  const lines = await cell.lines();
  expect(lines[0]).toMatch(/Error: lost.*gather\.ts:1:21/s);
  expect(lines[1]).toBe("still here");
});

test("what is thrown and is no Error is named as such", async ({ page }) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit("throw null;\n");
  await cell.runToEnd();
  await cell.expectFailure("error");
  expect((await cell.lines()).at(-1)).toContain("Uncaught null");
});

test("a syntax error comes with file, line and column, and measures nothing", async ({ page }) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit("const a: number = 1;\nconst b = (;\n");
  await cell.run.click();
  await cell.expectFailure("syntax");
  expect((await cell.lines()).at(-1)).toContain("gather.ts:2:12");
  expect(await cell.attribute("data-wall-ms")).toBeNull();
});

test("an import of nothing says what there is", async ({ page }) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit('import { task } from "./tusk.ts";\nawait task(1);\n');
  await cell.run.click();
  await cell.expectFailure("syntax");
  expect((await cell.lines()).at(-1)).toMatch(/`\.\/task\.ts`.*gather\.ts:1:22/s);
});

test("an import by a name put together says what the run has, and how it comes to more", async ({
  page,
}) => {
  await page.goto("/playground/");
  const cell = new CellOnPage(page, "main.ts");
  await cell.edit('const name = "p-limit";\nawait import(name);\n');
  await cell.runToEnd();
  await cell.expectFailure("error");
  expect((await cell.lines()).at(-1)).toContain(
    'Cannot import "p-limit": there is no such cell or library in this run. There are: lab, main.ts. Others come along where they are named in quotes',
  );
});

test("a worker is started however its file is named in quotes, and by another name is told how", async ({
  page,
}) => {
  await page.goto(lesson);
  const worker = new CellOnPage(page, "prime.worker.ts");
  await worker.edit('self.postMessage("here");\nself.close();\n');
  const cell = new CellOnPage(page, "gather.ts");
  const start = (address: string): string =>
    `new Worker(${address}, { type: "module" }).onmessage = ({ data }) => console.log(data);\n`;
  await cell.edit(
    `${start('"./prime.worker.ts"')}${start('new URL("prime.worker.ts?1", import.meta.url)')}${start('import.meta.resolve("./prime.worker.ts")')}`,
  );
  await cell.runToEnd();
  expect(await cell.lines()).toEqual(["here", "here", "here"]);
  for (const address of ['"prime.worker.ts"', 'import.meta.resolve("./prime.worker.ts")']) {
    await cell.edit(start(address));
    await cell.runToEnd();
    expect(await cell.lines()).toEqual(["here"]);
  }
  await cell.edit(`const name = "prime";\n${start("`./${name}.worker.ts`")}`);
  await cell.runToEnd();
  await cell.expectFailure("error");
  expect((await cell.lines()).at(-1)).toContain(
    'There is no cell prime.worker.ts in this run to start a worker from. There are: gather.ts. Others come along where they are named in quotes, as in new URL("./w.ts", import.meta.url)',
  );
});

test("a worker or an import() of nothing says what there is, and what was meant", async ({
  page,
}) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit(
    'console.log("first");\nnew Worker(new URL("./prime.wroker.ts", import.meta.url), { type: "module" });\n',
  );
  await cell.runToEnd();
  await cell.expectFailure("error");
  expect(await cell.lines()).toEqual([
    "first",
    expect.stringMatching(
      /^Uncaught `\.\/prime\.wroker\.ts` names no cell\. Did you mean `\.\/prime\.worker\.ts`\? \(gather\.ts:2:\d+\)$/,
    ),
  ]);
  await cell.edit(
    'await import("./tusk.ts").catch((error) => console.log(error.name));\nawait import("./tusk.ts");\n',
  );
  await cell.runToEnd();
  await cell.expectFailure("error");
  expect(await cell.lines()).toEqual([
    "TypeError",
    expect.stringMatching(
      /^Uncaught TypeError: `\.\/tusk\.ts` names no cell\. Did you mean `\.\/task\.ts`\? \(gather\.ts:2:\d+\)$/,
    ),
  ]);
});

test("an enum is one clear error", async ({ page }) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit("enum Colour { Red }\nconsole.log(Colour.Red);\n");
  await cell.run.click();
  await cell.expectFailure("syntax");
  expect(await cell.lines()).toHaveLength(1);
  expect((await cell.lines())[0]).toMatch(/enum Colour.*gather\.ts:1:1/s);
});

for (const [name, source, reason, line] of [
  [
    "an await that nothing can settle",
    "await new Promise(() => {});\n",
    "never-ends",
    /never|nothing/i,
  ],
  [
    "a wait that nobody can wake",
    "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);\n",
    "deadlock",
    /Atomics\.wait/,
  ],
  [
    "sixty-five threads",
    'for (let n = 0; n < 64; n += 1) new Worker(new URL("./prime.worker.ts", import.meta.url), { type: "module" });\n',
    "threads",
    /64/,
  ],
  ["a flood", 'for (;;) console.log("drip");\n', "flood", /5,000,000|5 million/],
] as const) {
  test(`${name} fails as ${reason}`, async ({ page }) => {
    await page.goto(lesson);
    const cell = new CellOnPage(page, "gather.ts");
    await cell.edit(source);
    await cell.runToEnd();
    await cell.expectFailure(reason);
    const last = cell.output.locator('> [data-level="error"]').last();
    await expect(last).toHaveText(line);
    await expect(cell.output.locator("> [data-level]").last()).toHaveAttribute(
      "data-level",
      "error",
    );
  });
}

test("a million lines: the first are kept, the rest counted", async ({ page }) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit('for (let n = 0; n < 1_000_000; n += 1) console.log("line", n);\n');
  await cell.runToEnd();
  await cell.expectState("done");
  const lines = cell.output.locator("> [data-level]");
  await expect(lines).toHaveCount(5001);
  await expect(lines.last()).toHaveAttribute("data-level", "note");
  await expect(lines.last()).toHaveText("and 995,000 more lines");
});

test("every console method prints, each in its way", async ({ page }) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit(
    [
      'console.log("two", "words", 1, { a: [1, 2], b: new Map([["k", 1n]]) });',
      'console.info("%s is %d", "one", 1);',
      'console.warn("line\\nbreak");',
      'console.error(new TypeError("bad"));',
      'console.debug("fine");',
      "console.table([{ a: 1, b: 2 }, { a: 3, b: 4 }]);",
      'console.group("outer");',
      'console.log("inner");',
      "console.groupEnd();",
      'console.count("n");',
      'console.assert(1 > 2, "no");',
      "console.dir({ deep: { deeper: {} } });",
      'console.log("<b>markup</b>", "a\\u202eb");',
    ].join("\n"),
  );
  await cell.runToEnd();
  await cell.expectState("done");
  const rows = cell.output.locator("> [data-level]");
  expect(await rows.evaluateAll((all) => all.map((row) => row.getAttribute("data-level")))).toEqual(
    ["log", "info", "warn", "error", "debug", "table", "log", "log", "log", "error", "log", "log"],
  );
  const lines = await cell.lines();
  expect(lines[0]).toBe("two words 1 { a: [ 1, 2 ], b: Map(1) { 'k' => 1n } }");
  expect(lines[1]).toBe("one is 1");
  expect(lines[2]).toBe("line\nbreak");
  expect(lines[3]).toBe("TypeError: bad");
  expect(lines[5]?.split("\n").map((row) => row.split("\t"))).toEqual([
    ["(index)", "a", "b"],
    ["0", "1", "2"],
    ["1", "3", "4"],
  ]);
  expect(lines[7]).toBe("inner");
  expect(lines[8]).toBe("n: 1");
  expect(lines[9]).toBe("Assertion failed: no");
  expect(lines[11]).toBe("<b>markup</b> a\\u202eb");
});

test("libraries and lab import by name", async ({ page }) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit(
    [
      'import pLimit from "p-limit";',
      'import * as Comlink from "comlink";',
      'import { cores, display, progress } from "lab";',
      "const limit = pLimit(2);",
      "console.log(await Promise.all([1, 2, 3].map((n) => limit(async () => n * n))));",
      "console.log(typeof Comlink.wrap, cores > 0);",
      "progress(0.5);",
      'display([{ n: 1, ms: 2 }], { alt: "a table" });',
    ].join("\n"),
  );
  await cell.runToEnd();
  await cell.expectState("done");
  const lines = await cell.lines();
  expect(lines[0]).toBe("[ 1, 4, 9 ]");
  expect(lines[1]).toBe("function true");
});

test("shared memory and Atomics.wait work from a cell", async ({ page }) => {
  await page.goto(lesson);
  const worker = new CellOnPage(page, "prime.worker.ts");
  await worker.edit(
    "self.onmessage = (event: MessageEvent<SharedArrayBuffer>) => {\n  const flag = new Int32Array(event.data);\n  console.log(Atomics.wait(flag, 0, 0));\n};\n",
  );
  const main = new CellOnPage(page, "primes-parallel.ts");
  await main.edit(
    [
      "const shared = new SharedArrayBuffer(4);",
      'const worker = new Worker(new URL("./prime.worker.ts", import.meta.url), { type: "module" });',
      "worker.postMessage(shared);",
      "const flag = new Int32Array(shared);",
      "// Whenever the worker gets to its wait: nobody is there to be woken before.",
      "const wake = () => { if (Atomics.notify(flag, 0) === 0) setTimeout(wake, 5); else console.log(1); };",
      "wake();",
    ].join("\n"),
  );
  await main.runToEnd();
  await main.expectState("done");
  expect((await main.lines()).sort()).toEqual(["1", "ok"]);
});

test("every run leaves User Timing entries", async ({ page }) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.runToEnd();
  const entries = await page.evaluate(() => ({
    marks: performance.getEntriesByType("mark").map((mark) => mark.name),
    measures: performance
      .getEntriesByName("cell", "measure")
      .map((measure) => (measure as PerformanceMeasure).detail as unknown),
  }));
  expect(entries.marks).toEqual(
    expect.arrayContaining(["cell:run", "cell:first-output", "cell:end"]),
  );
  expect(entries.measures).toEqual([expect.objectContaining({ state: "done" })]);
});

test("what is logged is text: markup makes no element, whatever place it is logged in", async ({
  page,
}) => {
  await page.goto("/playground/");
  const cell = new CellOnPage(page, "main.ts");
  await expect(cell.editor).toBeVisible();
  await cell.edit(`const markup = '<img src="x" onerror="document.title = 1"><script>document.title = 2</scr' + 'ipt>';
console.log(markup);
console.log({ [markup]: markup, list: [markup] });
const error = new Error(markup);
error.name = markup;
console.error(error);
console.group(markup);
console.table([{ [markup]: markup }]);
console.count(markup);
throw error;`);
  const title = await page.title();
  await cell.runToEnd();
  await cell.expectFailure("error");
  // What opens on request is made of text, too.
  for (const summary of await cell.output.locator("summary").all()) await summary.click();
  await expect(cell.output.locator("img, script, [onerror]")).toHaveCount(0);
  expect((await cell.lines())[0]).toContain("<img");
  expect(await page.title()).toBe(title);
});
