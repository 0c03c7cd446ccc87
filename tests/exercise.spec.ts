/** Exercises: a reader fails, is helped, solves, and finds it solved tomorrow. No program talks its way past a check. */
import { expect, test, type Locator, type Page } from "@playwright/test";
import { exerciseSolved } from "../src/notebook/exercise/exercise-solved.ts";
import { CellOnPage, collectComplaints } from "./notebook-page.ts";

const lesson = "/lessons/two-words-two-axes/";

/** An exercise as a reader finds it. */
class ExerciseOnPage {
  readonly section: Locator;
  readonly check: Locator;
  readonly cancel: Locator;
  readonly result: Locator;
  readonly hints: Locator;
  readonly solution: Locator;
  readonly solved: Locator;
  readonly cell: CellOnPage;

  constructor(page: Page, title: string, file: string) {
    this.section = page.locator(`section[aria-label="Exercise: ${title}"]`);
    this.check = this.section.getByRole("button", { name: "Check", exact: true });
    this.cancel = this.section.getByRole("button", { name: "Cancel check" });
    this.result = this.section.locator("[data-part=result]");
    this.hints = this.section.locator("details[data-part=hint]");
    this.solution = this.section.locator("details[data-part=solution]");
    this.solved = this.section.getByText("Solved", { exact: true });
    this.cell = new CellOnPage(page, file);
  }

  /** A check in the list, by its name. */
  item(name: string): Locator {
    return this.section.getByRole("listitem").filter({ hasText: name });
  }

  async near(): Promise<void> {
    await this.section.scrollIntoViewIfNeeded();
    await expect(this.check).toBeEnabled();
  }

  /** Verdicts on a program, as `verify` asks for them. */
  async grade(source: string): Promise<readonly { passed: boolean; message?: string }[]> {
    return this.section.locator("xpath=..").evaluate(async (element, text) => {
      const { grade } = element as unknown as {
        grade: (source: string) => Promise<{ verdicts: { passed: boolean; message?: string }[] }>;
      };
      return (await grade.call(element, text)).verdicts;
    }, source);
  }
}

async function open(page: Page, title: string, file: string): Promise<ExerciseOnPage> {
  await page.goto(lesson);
  const exercise = new ExerciseOnPage(page, title, file);
  await exercise.near();
  return exercise;
}

const solution = `import { fetchPage } from "./batches.ts";

export const fetchAll = (numbers: number[]) => Promise.all(numbers.map((n) => fetchPage(n)));
`;

test("fails, is helped, is solved, and is still solved after a reload", async ({ page }) => {
  const complaints = collectComplaints(page);
  const exercise = await open(page, "Five at once", "fetch-all.ts");
  await expect(exercise.result).toHaveText("3 checks");
  await expect(exercise.solved).toBeHidden();

  await exercise.check.click();
  await expect(exercise.result).toHaveText("2 of 3 checks passed.");
  const atOnce = exercise.item("all five are in flight at once");
  await expect(atOnce).toContainText("Failed");
  await expect(atOnce).toContainText("Fetches in flight at once");
  await expect(atOnce.getByRole("definition").nth(0)).toHaveText("5");
  await expect(atOnce.getByRole("definition").nth(1)).toHaveText("1");
  await expect(exercise.item("all five pages come back")).toContainText("Passed");

  // What was checked can be seen.
  await atOnce.getByText("See this run").click();
  await expect(atOnce.getByRole("figure")).toContainText("fetchPage");

  // Hints come one at a time, and stay.
  await expect(exercise.hints).toHaveCount(3);
  await expect(exercise.hints.nth(1)).toBeHidden();
  await exercise.hints.nth(0).locator("summary").click();
  await expect(exercise.hints.nth(1)).toBeVisible();
  await expect(exercise.hints.nth(2)).toBeHidden();
  await exercise.hints.nth(0).locator("summary").click();
  await expect(exercise.hints.nth(1)).toBeVisible();

  await exercise.cell.edit(solution);
  await expect(exercise.result).toHaveText("You have edited since the last check.");
  await expect(atOnce).toContainText("Not tried");
  const told = page.evaluate(
    (name) =>
      new Promise((resolve) => {
        document.addEventListener(name, (event) => {
          resolve(event instanceof CustomEvent ? event.detail : undefined);
        });
      }),
    exerciseSolved,
  );
  await exercise.check.click();
  await expect(exercise.result).toHaveText("Solved. All 3 checks passed.");
  await expect(exercise.solved).toBeVisible();
  await expect(exercise.solution.locator("summary")).toHaveText("Compare with ours");
  expect(await told).toEqual({ lesson: "two-words-two-axes", id: "five-at-once" });

  await page.reload();
  await exercise.near();
  await expect(exercise.solved).toBeVisible();
  await expect(exercise.solution.locator("summary")).toHaveText("Compare with ours");
  expect(complaints).toEqual([]);
});

test("is solved by the keyboard alone", async ({ page }) => {
  const exercise = await open(page, "Five at once", "fetch-all.ts");
  await exercise.cell.code.focus();
  await page.keyboard.press("Enter");
  await expect(exercise.cell.editor).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(solution);
  await page.keyboard.press("ControlOrMeta+Shift+Enter");
  await expect(exercise.result).toHaveText("Solved. All 3 checks passed.");
  // The focus stays where the reader types, and the cell has not run.
  await expect(exercise.cell.editor).toBeFocused();
  await exercise.cell.expectState("idle");

  await exercise.check.focus();
  await page.keyboard.press("Enter");
  await expect(exercise.section.getByRole("list", { name: "Checks" })).toHaveAttribute(
    "aria-busy",
    "true",
  );
  await expect(exercise.result).toHaveText("Solved. All 3 checks passed.");
  await exercise.hints.nth(0).locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(exercise.hints.nth(1)).toBeVisible();
});

test("a check can be cancelled, and one made after it", async ({ page }) => {
  const exercise = await open(page, "Five at once", "fetch-all.ts");
  await exercise.cell.edit("for (;;);\nexport const fetchAll = () => [];\n");
  await exercise.check.click();
  await expect(exercise.cancel).toBeFocused();
  await exercise.cancel.click();
  await expect(exercise.result).toHaveText("The check is cancelled.");
  await expect(exercise.item("each page is fetched once")).toContainText("Not tried");
  await exercise.cell.edit(solution);
  await exercise.check.click();
  await expect(exercise.result).toHaveText("Solved. All 3 checks passed.");
});

/** Has the exercises' checks come only once the function that it gives is called. */
async function holdChecks(page: Page): Promise<() => void> {
  const held = Promise.withResolvers<undefined>();
  await page.route("**/exercises.json", async (route) => {
    await held.promise;
    await route.continue();
  });
  return () => {
    held.resolve(undefined);
  };
}

test("a check can be cancelled also while what it needs is loading", async ({ page }) => {
  const exercise = await open(page, "Five at once", "fetch-all.ts");
  await exercise.cell.edit(solution);
  const letGo = await holdChecks(page);
  const asked = page.waitForRequest("**/exercises.json");
  await exercise.check.click();
  await asked;
  await exercise.cancel.click();
  await expect(exercise.result).toHaveText("The check is cancelled.");
  letGo();
  await exercise.check.click();
  await expect(exercise.result).toHaveText("Solved. All 3 checks passed.");
});

test("a verdict is taken back where the code was edited while the check went on", async ({
  page,
}) => {
  const exercise = await open(page, "Five at once", "fetch-all.ts");
  await exercise.cell.edit(solution);
  const letGo = await holdChecks(page);
  // The code is taken by the time that the checks are asked for.
  const asked = page.waitForRequest("**/exercises.json");
  await exercise.check.click();
  await asked;
  await exercise.cell.edit("export const fetchAll = () => [];\n");
  letGo();
  await expect(exercise.check).toBeVisible();
  await expect(exercise.result).toHaveText("You have edited since the last check.");
  await expect(exercise.item("each page is fetched once")).toContainText("Not tried");
});

test("other cells are taken as the lesson has them, and it says so", async ({ page }) => {
  const exercise = await open(page, "Five at once", "fetch-all.ts");
  const batches = new CellOnPage(page, "batches.ts");
  await batches.edit("export const fetchPage = async (n: number) => `page ${n}`;\n");
  await exercise.check.click();
  await expect(exercise.section).toContainText("Checked with batches.ts as the lesson has it.");
  await expect(exercise.item("all five are in flight at once")).toContainText("Failed");
});

test("what does not compile says where", async ({ page }) => {
  const exercise = await open(page, "Five at once", "fetch-all.ts");
  await exercise.cell.edit("export const fetchAll = (;\n");
  await exercise.check.click();
  await expect(exercise.item("each page is fetched once")).toContainText("It does not compile.");
  await expect(exercise.item("each page is fetched once")).toContainText("fetch-all.ts:1:");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an exercise reads: task, starter, every hint, the solution", async ({ page }) => {
    await page.goto(lesson);
    const exercise = new ExerciseOnPage(page, "Five at once", "fetch-all.ts");
    await expect(exercise.section).toContainText("all five are in flight at once");
    await expect(exercise.cell.code).toContainText("pages.push(await fetchPage(n))");
    await expect(exercise.check).toBeHidden();
    for (const hint of await exercise.hints.all()) {
      await hint.locator("summary").click();
      await expect(hint.locator("div")).toBeVisible();
    }
    await exercise.solution.locator("summary").click();
    await expect(exercise.solution).toContainText("Promise.all(numbers.map(");
  });
});

/** Programs that fetch nothing five at a time, and want to be told that they do. */
const hostile: Readonly<Record<string, string>> = {
  "prints that it passed": `
    console.log("passed", JSON.stringify({ verdicts: [{ name: "all five are in flight at once", passed: true }] }));
    export const fetchAll = async (numbers) => numbers.map((n) => \`page \${n}\`);`,
  "patches arrays, promises and JSON": `
    JSON.stringify = () => '{"passed":true}'; JSON.parse = () => ({ passed: true });
    Array.prototype.map = Array.prototype.filter = Array.prototype.flatMap = function () { return [5]; };
    Array.prototype.push = () => 5; Math.max = () => 5;
    Promise.prototype.then = function (done) { done?.(5); return this; };
    export const fetchAll = async () => [];`,
  "posts forged answers": `
    for (const message of [
      { kind: "answer", text: '[{"verdicts":1},[]]' },
      { kind: "answer", run: "r", text: '[{"returned":1},[]]' },
      { kind: "ended", run: "r", verdict: { kind: "done" }, wallMs: 1, threads: 1, dropped: 0 },
    ]) {
      try { self.postMessage(message); } catch {}
      try { globalThis.parent?.postMessage(message, "*"); } catch {}
      new BroadcastChannel("x").postMessage(message);
    }
    export const fetchAll = async () => [];`,
  "imports what only checks may": `
    import { answer } from "interleave:answer";
    answer("returned", []);
    export const fetchAll = async () => [];`,
  "imports exercise": `
    import { check } from "exercise";
    export const fetchAll = async () => check;`,
  "imports them while it runs": `
    for (const name of ["exercise", "interleave:answer", "./exercises/five-at-once.check.ts", "exercise:scenario"]) {
      const module = await import(name).catch(() => undefined);
      if (module !== undefined) { console.log("found", name); module.answer?.("returned", []); }
    }
    export const fetchAll = async () => [];`,
  "answers from a worker": `
    const source = 'import("data:text/javascript,").catch(() => 0); postMessage({ kind: "answer", text: "[]" })';
    new Worker(URL.createObjectURL(new Blob([source])));
    export const fetchAll = async () => [];`,
  "throws as it is imported": `throw new Error("no"); export const fetchAll = async () => [];`,
  "throws when called": `export const fetchAll = () => { throw { toString() { throw 1; } }; };`,
  "never settles": `export const fetchAll = () => new Promise(() => {});`,
  "never evaluates": `await new Promise(() => {}); export const fetchAll = async () => [];`,
  "closes itself": `export const fetchAll = () => { self.close(); return []; };`,
  floods: `export const fetchAll = () => { for (;;) console.log("x".repeat(9_000)); };`,
  "returns a proxy that never ends": `
    const endless = () => new Proxy({}, { ownKeys: () => ["a"], get: endless,
      getOwnPropertyDescriptor: () => ({ value: 1, enumerable: true, configurable: true }) });
    export const fetchAll = async () => endless();`,
  "returns a proxy that throws": `
    const trap = () => { throw new Error("trap"); };
    export const fetchAll = async () => [new Proxy([], { get: trap, ownKeys: trap, getPrototypeOf: trap, getOwnPropertyDescriptor: trap })];`,
  "returns a getter that throws": `export const fetchAll = async () => ({ get a() { throw new Error("no"); } });`,
  "returns a long text": `export const fetchAll = async () => "x".repeat(2 ** 29 - 24);`,
  "returns what cannot leave": `export const fetchAll = async () => [() => 1, Symbol("s"), new WeakMap()];`,
  "deletes globals": `
    for (const name of Object.getOwnPropertyNames(globalThis)) { try { delete globalThis[name]; } catch {} }
    export const fetchAll = async () => [];`,
  "names its own functions as the checks do": `
    async function fetchPage(n) { await 0; return \`page \${n}\`; }
    export const fetchAll = (numbers) => Promise.all(numbers.map((n) => fetchPage(n)));`,
};

test("no program talks its way past the checks, nor harms the one after it", async ({ page }) => {
  test.setTimeout(180_000);
  const complaints = collectComplaints(page);
  const exercise = await open(page, "Five at once", "fetch-all.ts");
  for (const [what, source] of Object.entries(hostile)) {
    await test.step(what, async () => {
      const verdicts = await exercise.grade(source);
      expect(verdicts).toHaveLength(3);
      // Those that return the right texts may pass the first; that they were fetched five at once is false of all.
      expect(verdicts[2]?.passed, what).toBe(false);
      for (const verdict of verdicts) {
        if (!verdict.passed) expect(verdict.message, what).toMatch(/\S/);
      }
    });
  }
  expect((await exercise.grade(solution)).every(({ passed }) => passed)).toBe(true);
  expect(complaints).toEqual([]);
});

test("a program that spins for ever is stopped at the limit, and told so", async ({ page }) => {
  const exercise = await open(page, "Five at once", "fetch-all.ts");
  const verdicts = await exercise.grade("export const fetchAll = () => { for (;;); };\n");
  for (const { passed, message } of verdicts) {
    expect(passed).toBe(false);
    expect(message).toBe("The run went on for more than 15 s, and was stopped.");
  }
});
