/** Types while typing: problems under the text, types on hover and by key, completions, when they come. */
import { expect, test, type Locator, type Page } from "@playwright/test";
import { encodeLink } from "../src/notebook/sharing/encode-link.ts";
import { axeOn } from "./axe-on.ts";
import { CellOnPage, collectComplaints } from "./notebook-page.ts";

// Among the last files: else one worker would have all of it still to do, and the others nothing.
test.describe.configure({ mode: "parallel" });

const lesson = "/lessons/two-words-two-axes/";

/** The list of a cell's type problems, and its parts. */
function problemsOf(cell: CellOnPage, file: string): Locator {
  return cell.section.getByRole("list", { name: `Type problems of ${file}`, exact: true });
}

/** Every request for TypeScript or its library. */
function collectTypeRequests(page: Page): string[] {
  const requests: string[] = [];
  page.on("request", (request) => {
    if (/type-checker|\/types\/[^/]+\.json/.test(request.url())) requests.push(request.url());
  });
  return requests;
}

/** What the editor says to those who do not see it: each is there for a moment only. */
async function collectSaid(cell: CellOnPage): Promise<() => Promise<string>> {
  const region = cell.section.locator(".cm-announced");
  await region.evaluate((element) => {
    new MutationObserver(() => {
      element.setAttribute(
        "data-said",
        `${element.getAttribute("data-said") ?? ""} ${element.textContent}`,
      );
    }).observe(element, { childList: true, subtree: true, characterData: true });
  });
  return async () => (await region.getAttribute("data-said")) ?? "";
}

const wrong = 'const n: number = "three";\nconsole.log(n);\n';

test("an error is named under the text, leads to its place, and goes when it is mended", async ({
  page,
}) => {
  const complaints = collectComplaints(page);
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit(`console.log("first");\n${wrong}`);
  const problem = problemsOf(cell, "gather.ts").getByRole("button");
  await expect(problem).toHaveText(
    /Line 2.*Type 'string' is not assignable to type 'number'\..*TypeScript 2322/,
  );
  await expect(cell.section.locator(".cm-lintRange-error")).toHaveText("n");
  await expect(cell.section.getByText("1 type problem", { exact: true })).toBeVisible();
  await expect(cell.section.getByText(/Loading types/)).toBeHidden();

  // It keeps nothing from running.
  await cell.runToEnd();
  await cell.expectState("done");
  expect(await cell.lines()).toEqual(["first", "three"]);

  await problem.click();
  await expect(cell.editor).toBeFocused();
  await page.keyboard.type("/*here*/");
  await expect(cell.editor).toContainText("const /*here*/n: number");

  await cell.edit("const n: number = 3;\nconsole.log(n);\n");
  await expect(problem).toHaveCount(0);
  await expect(cell.section.locator(".cm-lintRange-error")).toHaveCount(0);
  // There until its words come again, in no room: else they are not read out.
  const foot = cell.section.locator("[data-part=types]");
  expect(await foot.evaluate((element) => element.checkVisibility())).toBe(true);
  await expect(foot).toHaveCSS("height", "0px");
  await expect(foot).toHaveCSS("border-top-width", "0px");
  expect(complaints).toEqual([]);
});

test("nothing of TypeScript loads before an edit, and it loads once for all cells", async ({
  page,
}) => {
  const requests = collectTypeRequests(page);
  await page.goto(lesson);
  const gather = new CellOnPage(page, "gather.ts");
  await gather.code.click();
  await expect(gather.editor).toBeFocused();
  await gather.runToEnd();
  expect(requests).toEqual([]);
  await gather.edit(wrong);
  await expect(problemsOf(gather, "gather.ts").getByRole("button")).toHaveCount(1);
  const tally = new CellOnPage(page, "tally.ts");
  await tally.edit(`${wrong}export {};\n`);
  await expect(problemsOf(tally, "tally.ts").getByRole("button")).toHaveCount(1);
  expect(requests).toHaveLength(2);
});

test("an error of one cell shows under the cell that imports it, and goes with it", async ({
  page,
}) => {
  await page.goto(lesson);
  const task = new CellOnPage(page, "task.ts");
  const gather = new CellOnPage(page, "gather.ts");
  const source = ((await task.code.textContent()) ?? "").trim();
  await task.edit(source.replace("export async function task(", "export async function tusk("));
  const problem = problemsOf(gather, "gather.ts").getByRole("button");
  await expect(problem).toHaveText(/has no exported member.*'task'.*TypeScript (2724|2305)/);
  // Its code is static, and becomes an editor at the place.
  await expect(gather.editor).toBeHidden();
  await problem.press("Enter");
  await expect(gather.editor).toBeFocused();
  await task.edit(source);
  await expect(problem).toHaveCount(0);
});

test("the type under the pointer, and by key at the caret", async ({ page }) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit(`${wrong}const limit = new Map<string, number>();\nconsole.log(limit);\n`);
  await expect(problemsOf(cell, "gather.ts").getByRole("button")).toHaveCount(1);
  const tip = cell.section.locator(".type-tip");
  await cell.section.locator(".cm-line").nth(2).getByText("limit", { exact: true }).hover();
  await expect(tip).toContainText("const limit: Map<string, number>");
  await page.mouse.move(0, 0);
  await expect(tip).toHaveCount(0);

  await cell.editor.focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Home");
  const said = await collectSaid(cell);
  await page.keyboard.press("Control+Shift+Space");
  await expect(tip).toContainText("console");
  await expect.poll(said).toContain("console");
  await page.keyboard.press("Escape");
  await expect(tip).toHaveCount(0);
  await expect(cell.editor).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(cell.code).toBeFocused();
});

test("a completion is taken by keyboard; Escape closes the popup first", async ({ page }) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit(`${wrong}\n`);
  await expect(problemsOf(cell, "gather.ts").getByRole("button")).toHaveCount(1);
  await cell.editor.focus();
  await page.keyboard.press("Control+End");
  const popup = page.getByRole("listbox");
  await page.keyboard.type("n.toFi");
  await expect(popup.getByRole("option", { name: "toFixed" })).toBeVisible();
  await expect(cell.section.locator(".cm-completionInfo")).toContainText("fractionDigits");
  await page.keyboard.press("Escape");
  await expect(popup).toHaveCount(0);
  await expect(cell.editor).toBeFocused();

  const proposed = popup.getByRole("option", { name: "toFixed" });
  // In the first moment that it is shown a key is the editor's: Tab indents then, and closes it.
  await expect
    .poll(async () => {
      if ((await popup.count()) === 0) await page.keyboard.press("Control+Space");
      await expect(proposed).toHaveAttribute("aria-selected", "true");
      await page.keyboard.press("Tab");
      return cell.editor.innerText();
    })
    .toContain("n.toFixed");
  await page.keyboard.type("(2);");
  await page.keyboard.press("Enter");
  await page.keyboard.type("con");
  await expect(popup.getByRole("option", { name: "console" })).toBeVisible();
  // Runs, popup or not.
  await page.keyboard.press("Control+Enter");
  await expect(cell.section).toHaveAttribute("data-state", /done|failed/);
});

test("what another cell exports brings its import", async ({ page }) => {
  await page.goto("/playground/");
  const main = new CellOnPage(page, "main.ts");
  await expect(main.editor).toBeVisible();
  await page.getByRole("button", { name: "Add file", exact: true }).click();
  const name = page.getByRole("textbox", { name: "File name", exact: true });
  await name.fill("greet.ts");
  await name.press("Enter");
  const greet = new CellOnPage(page, "greet.ts");
  await greet.edit("export const greetings = 3;\nexport const n: number = '';\n");
  await expect(problemsOf(greet, "greet.ts").getByRole("button")).toHaveCount(1);

  await main.editor.focus();
  await page.keyboard.type("console.log(greetin");
  const option = page.getByRole("option", { name: "greetings" });
  await expect(option).toContainText("./greet.ts");
  await expect(option).toHaveAttribute("aria-selected", "true");
  await option.click();
  await expect(main.editor).toContainText('import { greetings } from "./greet.ts";');
  await expect(main.editor).toBeFocused();
  await page.keyboard.type(");");
  await main.runToEnd();
  expect(await main.lines()).toEqual(["3"]);
  await expect(problemsOf(main, "main.ts").getByRole("button")).toHaveCount(0);
});

test("what is taken goes where TypeScript wants it, dot and unfinished import included", async ({
  page,
}) => {
  await page.goto("/playground/");
  const main = new CellOnPage(page, "main.ts");
  await expect(main.editor).toBeVisible();
  await main.edit(
    `${wrong}const m: { a?: { bee: number } } = {};\nconst h = { "content-type": 1 };\n`,
  );
  await expect(problemsOf(main, "main.ts").getByRole("button")).toHaveCount(1);
  const written: [string, string, string][] = [
    ["m.a.b", "bee", "m.a?.bee"],
    ["h.con", "content-type", 'h["content-type"]'],
    ["import { tap", "taps", 'import { taps } from "lab";'],
    ['import "p-l', "p-limit", 'import "p-limit'],
  ];
  for (const [typed, name, line] of written) {
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Enter");
    await page.keyboard.type(typed);
    // Its name goes on with the module that it comes from.
    await page.getByRole("option", { name: new RegExp(`^${name}`) }).click();
    await expect(main.editor.locator(".cm-line").last()).toHaveText(line);
    await page.keyboard.press("Shift+Home");
    await page.keyboard.press("Delete");
  }
});

test("a problem out of sight is brought into sight by its button", async ({ page }) => {
  await page.goto("/playground/");
  const main = new CellOnPage(page, "main.ts");
  await expect(main.editor).toBeVisible();
  await main.edit(wrong + "console.log(n);\n".repeat(100));
  await problemsOf(main, "main.ts").getByRole("button").click();
  await expect(main.editor).toBeFocused();
  await expect(main.editor.locator(".cm-line").first()).toBeInViewport();
});

test("of thousands of problems the first fifty are listed and marked", async ({ page }) => {
  await page.goto("/playground/");
  const main = new CellOnPage(page, "main.ts");
  await expect(main.editor).toBeVisible();
  await main.edit("many words that are no code at all\n".repeat(300));
  const list = problemsOf(main, "main.ts");
  await expect(list.getByRole("button")).toHaveCount(50);
  await expect(list.getByRole("listitem").last()).toHaveText(/^and \d,\d{3} more$/);
  await expect(main.section.getByText(/^\d,\d{3} type problems$/)).toBeVisible();
});

test("types that come do not break into what is being composed", async ({ page }) => {
  const checker = Promise.withResolvers<undefined>();
  await page.route(/\/types\/[^/]+\.json/, async (route) => {
    await checker.promise;
    await route.continue();
  });
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit(`${wrong}// `);
  const input = await page.context().newCDPSession(page);
  await input.send("Input.imeSetComposition", { text: "に", selectionStart: 1, selectionEnd: 1 });
  checker.resolve(undefined);
  await expect(problemsOf(cell, "gather.ts").getByRole("button")).toHaveCount(1);
  await input.send("Input.imeSetComposition", { text: "日", selectionStart: 1, selectionEnd: 1 });
  await input.send("Input.insertText", { text: "日本" });
  await expect(cell.editor.locator(".cm-line").last()).toHaveText("// 日本");
});

test("asked for by key, types come without an edit", async ({ page }) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.code.click();
  await expect(cell.editor).toBeFocused();
  const tip = cell.section.locator(".type-tip");
  await expect(async () => {
    await page.keyboard.press("Control+Home");
    for (let step = 0; step < 10; step++) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Control+Shift+Space");
    await expect(tip).toContainText("task(n: number): Promise<void>", { timeout: 1000 });
  }).toPass();
  await expect(cell.reset).toBeHidden();
});

test("nothing for axe to find: problems, a popup, a tip", async ({ page }) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  const violations = async () => {
    const { violations } = await axeOn(page, "#cell-gather\\.ts").analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
  };
  await cell.edit(`${wrong}\n`);
  await expect(problemsOf(cell, "gather.ts").getByRole("button")).toHaveCount(1);
  expect(await violations()).toEqual([]);
  await cell.editor.focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("n.to");
  await expect(cell.section.locator(".cm-completionInfo")).toBeVisible();
  expect(await violations()).toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+Shift+Space");
  await expect(cell.section.locator(".type-tip")).toBeVisible();
  expect(await violations()).toEqual([]);
});

test("on request: only then, and it says that nothing is wrong", async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem("interleave:settings", JSON.stringify({ types: "on-request" }));
  });
  const requests = collectTypeRequests(page);
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit("console.log(1);\n");
  await cell.runToEnd();
  const ask = cell.section.getByRole("button", { name: /^Check types/ });
  await expect(ask).toBeVisible();
  expect(requests).toEqual([]);
  // There before its words come: else they are not read out.
  const count = cell.section.locator("[data-types=count]");
  expect(await count.evaluate((element) => element.checkVisibility())).toBe(true);
  await ask.press("Enter");
  await expect(cell.section.getByText("No type problems", { exact: true })).toBeVisible();
  await expect(ask).toHaveCount(0);
  // The button has gone, the focus not.
  await expect(cell.editor).toBeFocused();
  await cell.edit(wrong);
  await expect(problemsOf(cell, "gather.ts").getByRole("button")).toHaveCount(1);
});

test("a reader who spares data is asked first", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "connection", { value: { saveData: true } });
  });
  const requests = collectTypeRequests(page);
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit(wrong);
  await expect(cell.section.getByRole("button", { name: /^Check types/ })).toBeVisible();
  await cell.runToEnd();
  expect(requests).toEqual([]);
});

for (const [what, pattern] of [
  ["the library", "**/types/*.json"],
  ["TypeScript", "**/type-checker.worker-*.js"],
] as const) {
  test(`${what} does not load: editing and running work, and another try helps`, async ({
    page,
  }) => {
    await page.goto(lesson);
    await page.route(pattern, (route) => route.abort());
    const cell = new CellOnPage(page, "gather.ts");
    await cell.edit(wrong);
    await expect(cell.section.getByText(/Types did not load/)).toBeVisible();
    await cell.runToEnd();
    expect(await cell.lines()).toEqual(["three"]);
    await page.unroute(pattern);
    await cell.section.getByRole("button", { name: "Try again", exact: true }).click();
    await expect(problemsOf(cell, "gather.ts").getByRole("button")).toHaveCount(1);
    await expect(cell.section.getByText(/Types did not load/)).toBeHidden();
  });
}

test("that types are loading is said beside what stands there, over none of it", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  // Never answered.
  await page.route("**/type-checker.worker-*.js", () => undefined);
  await page.goto("/playground/");
  const { section, editor } = new CellOnPage(page, "main.ts");
  await editor.fill("a line\n".repeat(10) + "x".repeat(200));
  const boxes = await Promise.all(
    [
      section.getByText(/Loading types/),
      section.locator(".cm-line").last(),
      section.getByRole("button", { name: "Explore", exact: true }),
    ].map(async (place) => {
      const box = await place.boundingBox();
      if (box === null) throw new Error("Expected what is said, the last line and the button.");
      return box;
    }),
  );
  const [said, line, button] = boxes;
  if (!said || !line || !button) throw new Error("Expected three boxes.");
  expect(said.y).toBeGreaterThanOrEqual(line.y + line.height);
  expect(said.y + said.height).toBeLessThanOrEqual(button.y);
});

test("types that keep TypeScript at work for ever are forgotten with the next edit", async ({
  page,
}) => {
  await page.addInitScript(() => {
    let isAsked = false;
    // The first that is asked for problems never hears of it, nor of anything after.
    globalThis.Worker = class extends Worker {
      #isStuck = false;
      override postMessage(
        message: unknown,
        transfer?: StructuredSerializeOptions | Transferable[],
      ) {
        if (!isAsked && JSON.stringify(message).includes('"problems"')) {
          isAsked = this.#isStuck = true;
          document.documentElement.dataset["stuck"] = "";
        }
        if (!this.#isStuck) super.postMessage(message, transfer as Transferable[]);
      }
    };
    // Ten seconds are over in one.
    const now = performance.now.bind(performance);
    performance.now = () => now() + Number(document.documentElement.dataset["later"] ?? 0);
  });
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit("type T = T[];\n");
  const root = page.locator("html");
  await expect(root).toHaveAttribute("data-stuck");
  await root.evaluate((element) => element.setAttribute("data-later", "11000"));
  await cell.edit(wrong);
  await expect(problemsOf(cell, "gather.ts").getByRole("button")).toHaveText(/TypeScript 2322/);
});

test("under code from a link stand none of the problems of the reader's own, and its TypeScript ends with it", async ({
  page,
}) => {
  const checkers = () => page.workers().filter((worker) => worker.url().includes("type-checker"));
  const answers = () => page.evaluate(() => performance.getEntriesByName("types").length);
  const encoded = encodeLink({ files: [{ name: "main.ts", source: "console.log(1);\n" }] });
  if (!encoded.ok) throw new Error(encoded.message);
  await page.goto("/playground/");
  const main = new CellOnPage(page, "main.ts");
  await main.edit("console.log(0);\n");
  await expect.poll(answers).toBeGreaterThan(0);
  const before = await answers();
  await main.edit(wrong);
  // The link is there before TypeScript has answered.
  await page.evaluate((fragment) => (location.hash = fragment), encoded.fragment);
  await expect(main.editor).toContainText("console.log(1)");
  await expect.poll(answers).toBeGreaterThan(before);
  await expect(problemsOf(main, "main.ts")).toHaveCount(0);

  await main.edit("console.log(2);\n");
  await expect.poll(() => checkers().length).toBe(2);
  await page.getByRole("button", { name: "Back to my playground" }).click();
  await expect.poll(() => checkers().length).toBe(1);
  // What it had said of the reader's own meanwhile.
  await expect(problemsOf(main, "main.ts").getByRole("button")).toHaveCount(1);
});

test("types that come while code from a link stands in the place of the reader's own are there on return", async ({
  page,
}) => {
  const encoded = encodeLink({ files: [{ name: "main.ts", source: "console.log(1);\n" }] });
  if (!encoded.ok) throw new Error(encoded.message);
  const asked = Promise.withResolvers<undefined>();
  const isShown = Promise.withResolvers<undefined>();
  await page.route(/\/types\/[^/]+\.json/, async (route) => {
    asked.resolve(undefined);
    await isShown.promise;
    await route.continue();
  });
  await page.goto("/playground/");
  const main = new CellOnPage(page, "main.ts");
  await main.edit(wrong);
  await asked.promise;
  await page.evaluate((fragment) => (location.hash = fragment), encoded.fragment);
  await expect(main.editor).toContainText("console.log(1)");
  const answers = () => page.evaluate(() => performance.getEntriesByName("types").length);
  const before = await answers();
  isShown.resolve(undefined);
  await expect.poll(answers).toBeGreaterThan(before);
  await page.getByRole("button", { name: "Back to my playground" }).click();
  await expect(problemsOf(main, "main.ts").getByRole("button")).toHaveCount(1);
  await expect(main.section.locator(".cm-lintRange-error")).toHaveCount(1);
  await expect(main.section.getByText(/Loading types/)).toBeHidden();
});
