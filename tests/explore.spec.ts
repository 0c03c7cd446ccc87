/** Every interleaving of a cell, as a reader explores it: in the playground, where all is the reader's own. */
import { axeOn } from "./axe-on.ts";
import { expect, test, type Locator, type Page } from "@playwright/test";
import { CellOnPage, collectComplaints } from "./notebook-page.ts";

const sleep = `const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));\n`;

/** Check, then act: two of its six orders let both in, as do the two in which the second comes in between. */
const checkThenAct = `import { invariant, watch } from "lab";
${sleep}let seats = 1;
let sold = 0;
watch("sold", () => sold);
async function book(): Promise<void> {
  await sleep(10);
  if (seats < 1) return;
  await sleep(10);
  seats -= 1;
  sold += 1;
}
await Promise.all([book(), book()]);
invariant(sold === 1, \`sold \${sold} seats of 1\`);
`;
const actAtOnce = checkThenAct.replace(
  "  await sleep(10);\n  seats -= 1;\n",
  "  seats -= 1;\n  await sleep(10);\n",
);

const twoRequests = `import { invariant } from "lab";
let shown = "";
async function search(text: string): Promise<void> {
  const response = await fetch(\`/lab/hello.txt?q=\${text}\`);
  await response.text();
  shown = text;
}
await Promise.all([search("h"), search("he")]);
invariant(shown === "he", \`shown is \${shown}\`);
`;

class Explored {
  readonly cell: CellOnPage;
  readonly button: Locator;
  readonly figure: Locator;

  constructor(page: Page, file = "main.ts") {
    this.cell = new CellOnPage(page, file);
    this.button = this.cell.section.getByRole("button", { name: "Explore", exact: true });
    this.figure = page.getByRole("figure", { name: `Schedules of ${file}`, exact: true });
  }

  async toOutcome(outcome: string): Promise<void> {
    await this.button.click();
    await expect(this.figure).toHaveAttribute("data-outcome", outcome);
  }

  press(name: string): Promise<void> {
    return this.figure.getByRole("button", { name, exact: true }).click();
  }
}

async function write(page: Page, source: string): Promise<Explored> {
  await page.goto("/playground/");
  const explored = new Explored(page);
  await explored.cell.editor.fill(source);
  return explored;
}

test("a race is found, confirmed by an ordinary run, stepped through, and mended", async ({
  page,
}) => {
  const complaints = collectComplaints(page);
  const { cell, figure, ...explored } = await write(page, checkThenAct);
  await explored.button.click();
  await expect(figure).toHaveAttribute("data-outcome", "broken");
  await expect(figure).toHaveAttribute("data-schedules", "6");
  await expect(figure).toContainText("4 of all 6 interleavings fail.");
  await expect(figure).toContainText("sold 2 seats of 1");

  // Two ordinary runs, with their own measures.
  await expect(figure).toContainText("Two ordinary runs");
  await expect(figure.locator(".side")).toHaveCount(2);

  const steps = figure.getByRole("table");
  await expect(steps.getByRole("columnheader")).toHaveText(["Step", "Fails", "Holds"]);
  await expect(steps.getByText("first difference")).toHaveCount(1);
  await figure.getByRole("button", { name: "Step forward" }).click();
  await figure.getByRole("button", { name: "Step forward" }).click();
  const current = steps.locator("[aria-current=step]");
  await expect(current).toContainText("book 1");
  await expect(figure.locator("[aria-live]").filter({ hasText: "Step 1 of 4" })).toContainText(
    "the 10 ms of book 1 are over. It goes on at main.ts:7. Then sold is 0.",
  );
  await expect(cell.section.locator(".pointed-line")).toContainText("await sleep(10)");
  await figure.getByRole("button", { name: "Step back" }).click();
  await expect(current).toContainText("the program begins");

  await cell.editor.fill(actAtOnce);
  await explored.button.click();
  await expect(figure).toHaveAttribute("data-outcome", "holds");
  await expect(figure).toContainText("All 4 interleavings hold.");
  await expect(steps).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test("from right to left the marks over two runs stand at their times, which go from left to right", async ({
  page,
}) => {
  const explored = await write(page, checkThenAct);
  await page.locator("html, [dir]").evaluateAll((elements) => {
    for (const element of elements) element.setAttribute("dir", "rtl");
  });
  await explored.toOutcome("broken");
  await expect(explored.figure.locator(".schedule-first")).toHaveCount(2);
  await explored.press("Step forward");
  const places = await explored.figure
    .locator(".schedule-over > :not([hidden])")
    .evaluateAll((marks) =>
      marks.map((mark) => {
        const frame = mark.parentElement?.getBoundingClientRect();
        if (frame === undefined || !(mark instanceof HTMLElement)) return undefined;
        const share = (mark.getBoundingClientRect().left - frame.left) / frame.width;
        return share - Number.parseFloat(mark.style.insetInlineStart) / 100;
      }),
    );
  expect(places.length).toBeGreaterThan(2);
  for (const place of places) expect(place).toBeCloseTo(0, 1);
});

test("on paper an explored cell has all steps with whose turn it is, and nothing to press", async ({
  page,
}) => {
  const explored = await write(page, checkThenAct);
  await explored.toOutcome("broken");
  await explored.press("Choose the order yourself");
  const { figure } = explored;
  await expect(figure.getByRole("list", { name: "What is next" })).toBeVisible();
  const scroll = figure.locator(".schedule-scroll").first();
  await expect(scroll).toHaveCSS("overflow", "auto");
  await page.emulateMedia({ media: "print" });
  await expect(scroll.getByText("book 1", { exact: true }).first()).toBeVisible();
  await expect(scroll).toHaveCSS("max-height", "none");
  await expect(scroll).toHaveCSS("overflow", "visible");
  await expect(
    page.locator("button:not(.schedule-step), summary").locator("visible=true"),
  ).toHaveCount(0);
  await expect(figure.locator(".schedule-play")).toBeHidden();
});

test("what has just been selected stays so while a step marks its line", async ({ page }) => {
  const explored = await write(page, checkThenAct);
  await explored.toOutcome("broken");
  const { cell, figure } = explored;
  await figure.getByRole("button", { name: "Step forward" }).click();
  // As a browser does it: first the selection is made, and its event comes in a task of its own.
  await cell.editor.evaluate((editor) => {
    getSelection()?.selectAllChildren(editor);
    editor.focus();
    for (const button of document.querySelectorAll("figure.schedules button")) {
      if (button.textContent === "Step forward" && button instanceof HTMLElement) button.click();
    }
  });
  await expect(cell.section.locator(".pointed-line")).toHaveCount(1);
  await page.keyboard.insertText("one;\ntwo;");
  await expect(cell.editor.locator(".cm-line")).toHaveText(["one;", "two;"]);
});

test("the reader is the scheduler, until it breaks", async ({ page }) => {
  const explored = await write(page, checkThenAct);
  await explored.toOutcome("broken");
  // There before its words come, in no room: else they are not read out.
  const play = explored.figure.locator(".schedule-play");
  expect(await play.evaluate((element) => element.checkVisibility())).toBe(true);
  await expect(play).toHaveCSS("height", "0px");
  await expect(play).toHaveCSS("margin-top", "0px");
  await explored.press("Choose the order yourself");
  const next = explored.figure.getByRole("list", { name: "What is next" });
  await expect(next.getByRole("button").first()).toBeFocused();
  // There is a link only to an order that has come to its end.
  const link = explored.figure.getByRole("button", { name: "Copy a link to this order" });
  await expect(link).toHaveCount(0);
  // What comes into the page with its words in it is not read out: it is the same element to the end.
  const verdict = await explored.figure.getByRole("status").elementHandle();
  await next.getByRole("button", { name: "The 10 ms of book 1 are over" }).click();
  await next.getByRole("button", { name: "The 10 ms of book 2 are over" }).click();
  await next.getByRole("button", { name: "The 10 ms of book 2 are over" }).click();
  await expect(explored.figure).toContainText("You broke it: sold 2 seats of 1");
  expect(await verdict.textContent()).toBe("You broke it: sold 2 seats of 1");
  await expect(link).toHaveCount(1);
  await explored.press("Take back");
  await expect(link).toHaveCount(0);
  await explored.press("Take back");
  await next.getByRole("button", { name: "The 10 ms of book 1 are over" }).click();
  await expect(explored.figure).toContainText("It holds.");
});

test("an order that the reader chooses keeps the rule that it began with", async ({ page }) => {
  const explored = await write(
    page,
    `setTimeout(() => console.log("a"), 20);
setTimeout(() => console.log("b"), 10);
setTimeout(() => console.log("c"), 30);
`,
  );
  await explored.toOutcome("holds");
  await explored.press("Choose the order yourself");
  const next = explored.figure.getByRole("list", { name: "What is next" });
  await next.getByRole("button", { name: "The 30 ms are over" }).click();
  await expect(next.getByRole("button")).toHaveCount(2);
  await explored.figure.getByText("How to search").click();
  await explored.figure.getByLabel("Timers keep the order of their due times").check();
  await next.getByRole("button", { name: "The 20 ms are over" }).click();
  const steps = explored.figure.getByRole("table").last().locator(".schedule-step");
  await expect(steps).toHaveText(["the program begins", "30 ms", "20 ms", "10 ms"]);
  await explored.press("Begin anew");
  await expect(explored.figure).toContainText("It holds.");
  await expect(steps).toHaveText(["the program begins", "10 ms", "20 ms", "30 ms"]);
});

test("fails alike in an ordinary run: what a listener throws, a callback with a `this`, no error, a name declared nowhere", async ({
  page,
}) => {
  const failing = [
    `const stop = new AbortController();
stop.signal.addEventListener("abort", () => { throw new Error(); });
setTimeout(() => stop.abort(), 10);`,
    `class Counter { n = 0; tick() { if (this === globalThis) throw new Error("not mine"); } }
setTimeout(new Counter().tick, 10);`,
    `setTimeout(() => void Promise.reject("gone"), 10);`,
    `setTimeout(() => { total = 1; }, 10);`,
  ];
  for (const source of failing) {
    const explored = await write(page, source);
    await explored.toOutcome("broken");
    await expect(explored.figure).toHaveAttribute("data-confirmed", "yes");
  }
});

test("the global object has the platform's members, and what is written to it may be refused", async ({
  page,
}) => {
  const explored = await write(
    page,
    `import { invariant } from "lab";
const copy = globalThis.structuredClone({ a: globalThis.btoa("a") });
invariant(copy.a === self.btoa("a") && self.location.href !== "" && typeof self.name === "string", "members");
`,
  );
  await explored.toOutcome("holds");
  const refused = [
    ["self.onmessage = () => {};", "it writes to `globalThis.onmessage`"],
    ["onerror = () => {};", "it writes to `onerror`, which it declares nowhere (main.ts:1)"],
    ["Object.freeze(console);", "it freezes `console`"],
    ["self.onerror = () => {};", "it writes to `globalThis.onerror`"],
    [
      "globalThis.onunhandledrejection = () => {};",
      "it writes to `globalThis.onunhandledrejection`",
    ],
  ] as const;
  for (const [source, because] of refused) {
    await explored.cell.editor.fill(source);
    await explored.button.click();
    await expect(explored.figure).toContainText(because);
  }
});

test("a press of Explore takes the verdict before it away at once", async ({ page }) => {
  const explored = await write(page, checkThenAct);
  const { button, cell, figure } = explored;
  await explored.toOutcome("broken");
  await cell.editor.fill(actAtOnce);
  const atOnce = await button.evaluate((pressed: HTMLElement) => {
    pressed.click();
    return document.querySelector("figure.schedules")?.getAttributeNames();
  });
  expect(atOnce).toContain("data-searching");
  expect(atOnce).not.toContain("data-outcome");
  expect(atOnce).not.toContain("data-schedules");
  await expect(figure).toHaveAttribute("data-outcome", "holds");
});

test("the keyboard alone explores, steps and plays", async ({ page }) => {
  const { button, figure } = await write(page, checkThenAct);
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(figure).toContainText("Two ordinary runs");
  await figure.getByRole("group", { name: "Steps" }).focus();
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press("ArrowDown");
  await expect(figure).toContainText("Step 2 of 4");
  await page.keyboard.press("ArrowUp");
  await expect(figure).toContainText("Step 1 of 4");
  await figure.getByRole("button", { name: "Choose the order yourself" }).press("Enter");
  const next = figure.getByRole("list", { name: "What is next" });
  await expect(next.getByRole("button").first()).toBeFocused();
  await page.keyboard.press("Enter");
  // The focus goes on to what can be chosen next.
  await expect(next.getByRole("button").first()).toBeFocused();
});

test.describe("what a schedule may come to", () => {
  test("a deadlock, which an ordinary run shows as one that never ends", async ({ page }) => {
    const explored = await write(
      page,
      `${sleep}const locks = new Map<string, Promise<void>>();
async function hold(name: string): Promise<() => void> {
  while (locks.has(name)) await locks.get(name);
  let free = (): void => {};
  locks.set(name, new Promise<void>((done) => (free = () => { locks.delete(name); done(); })));
  return free;
}
async function move(from: string, to: string): Promise<void> {
  const first = await hold(from);
  await sleep(1);
  const second = await hold(to);
  second();
  first();
}
await sleep(1);
await Promise.all([move("a", "b"), move("b", "a")]);
`,
    );
    await explored.toOutcome("broken");
    await expect(explored.figure).toContainText(
      "Nothing can go on, and the program has not ended.",
    );
    await expect(explored.figure).toContainText("failed in the same way");
  });

  test("requests come in any order, and are real ones where it is confirmed", async ({ page }) => {
    const explored = await write(page, twoRequests);
    await explored.toOutcome("broken");
    await expect(explored.figure).toContainText("shown is h");
    await expect(explored.figure).toContainText("failed in the same way");
  });

  test("what cannot be explored says why, and what does not compile where", async ({ page }) => {
    const explored = await write(page, `new Worker("data:text/javascript,");\n`);
    await explored.toOutcome("unexplorable");
    await expect(explored.figure).toContainText("because it uses `Worker`");
    await explored.cell.editor.fill("const = 1;\n");
    await explored.button.click();
    await expect(explored.figure).toContainText("it does not compile");
    await expect(explored.figure).toContainText("main.ts:1:7");
  });

  test("too many: it says how far it came", async ({ page }) => {
    const explored = await write(
      page,
      // So many steps that the search is not over by itself before it is ended here.
      `${sleep}const task = async () => { for (let i = 0; i < 60; i++) await sleep(1); };
await Promise.all([task(), task(), task(), task()]);
`,
    );
    await explored.button.click();
    await expect(explored.figure).toContainText("interleavings tried, none fails so far.");
    // Counted for who looks; read out is what came of it.
    const verdict = explored.figure.locator("> .schedule-verdict");
    await expect(verdict).toHaveAttribute("aria-live", "off");
    await explored.press("End the search");
    await expect(explored.button).toBeFocused();
    await expect(explored.figure).toHaveAttribute("data-outcome", "cut-short");
    await expect(verdict).toHaveAttribute("aria-live", "polite");
    await expect(explored.figure).toContainText(
      "of an unknown number of interleavings, as you wished.",
    );
    // The cell runs as before.
    await explored.cell.runToEnd();
    await expect(explored.cell.section).toHaveAttribute("data-state", "done");
  });

  test("timers may keep their order, and then this one holds", async ({ page }) => {
    const explored = await write(
      page,
      `import { invariant } from "lab";
${sleep}let last = 0;
await Promise.all([10, 20].map(async (ms) => { await sleep(ms); last = ms; }));
invariant(last === 20);
`,
    );
    await explored.toOutcome("broken");
    // Their pictures move what is below them.
    await expect(explored.figure).toContainText("Two ordinary runs");
    await explored.figure.getByText("How to search").click();
    await explored.figure.getByLabel("Timers keep the order of their due times").check();
    await explored.toOutcome("holds");
    await expect(explored.figure).toContainText("There is one interleaving, and it holds.");
  });
});

test("a link opens the order again, where code from it runs only when asked", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const explored = await write(page, checkThenAct);
  await explored.toOutcome("broken");
  const steps = explored.figure.getByRole("table");
  const shown = await steps.locator("tbody tr td:nth-child(2)").allInnerTexts();
  await explored.press("Copy a link to this order");
  await expect(explored.cell.section.getByText("The link is copied.").first()).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());

  await page.goto("about:blank");
  await page.goto(link);
  await expect(explored.figure).toHaveCount(0);
  await explored.cell.section.getByRole("button", { name: "Show that order" }).click();
  await expect(explored.figure).toContainText("This order fails: sold 2 seats of 1");
  expect(await steps.locator("tbody tr td:nth-child(2)").allInnerTexts()).toEqual(shown);
});

test("an order of requests is fetched for, whether a link names it or the reader chooses", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const explored = await write(page, twoRequests);
  await explored.toOutcome("broken");
  await explored.press("Copy a link to this order");
  await expect(explored.cell.section.getByText("The link is copied.").first()).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await explored.press("Choose the order yourself");
  await explored.press("/lab/hello.txt answers search 2");
  await expect(explored.figure).toContainText("What is next?");

  await page.goto("about:blank");
  await page.goto(link);
  await explored.cell.section.getByRole("button", { name: "Show that order" }).click();
  await expect(explored.figure).toContainText("This order fails: shown is h");
});

test("an order without an end is left by beginning anew, which ends it", async ({ page }) => {
  const explored = await write(
    page,
    `let ready = false;
setTimeout(() => { ready = true; }, 10);
setTimeout(() => { while (!ready); }, 20);
`,
  );
  await explored.button.click();
  // One order has no end, whichever way the search comes to it.
  await explored.press("End the search");
  await explored.figure.getByText("How to search").click();
  const inOrder = explored.figure.getByLabel("Timers keep the order of their due times");
  await inOrder.check();
  await explored.toOutcome("holds");
  await inOrder.uncheck();
  await explored.press("Choose the order yourself");
  await expect(explored.figure).toContainText("What is next?");
  const began = page.waitForEvent("worker");
  await explored.press("The 20 ms are over");
  const endless = await began;
  const ended = endless.waitForEvent("close");
  await explored.press("Begin anew");
  await ended;
  await expect(explored.figure).toContainText("What is next?");
});

test("an edit says that the result is of other code, and taking it back that it is not", async ({
  page,
}) => {
  const explored = await write(page, checkThenAct);
  const { cell, figure } = explored;
  await explored.toOutcome("broken");
  const outdated = figure.getByText("The code has changed since.");
  await expect(outdated).toBeHidden();
  await cell.editor.fill(actAtOnce);
  await expect(outdated).toBeVisible();
  await cell.editor.fill(checkThenAct);
  await expect(outdated).toBeHidden();
});

test("what is edited while it is explored is confirmed as it was, and said to be of other code", async ({
  page,
}) => {
  const held = Promise.withResolvers<undefined>();
  await page.route("**/compiler.worker-*.js", async (route) => {
    await held.promise;
    await route.continue();
  });
  const { cell, button, figure } = await write(page, checkThenAct);
  await button.click();
  // The code is taken at once, and compiled as soon as the compiler is there.
  await expect(figure).toHaveAttribute("data-searching");
  await cell.editor.fill(actAtOnce);
  held.resolve(undefined);
  await expect(figure).toHaveAttribute("data-outcome", "broken");
  await expect(figure).toHaveAttribute("data-confirmed", "yes");
  await expect(figure.getByText("The code has changed since.")).toBeVisible();
});

test("a run in the midst of confirming is no word against the schedule", async ({ page }) => {
  const explored = await write(page, checkThenAct);
  const { cell, figure } = explored;
  await explored.toOutcome("broken");
  await cell.runToEnd();
  await expect(figure).toHaveAttribute("data-confirmed", /yes|unplayable/);
  await expect(figure).not.toContainText("went another way");
});

test("a link to an order of a lesson's cell leads there, however far down it is", async ({
  page,
}) => {
  await page.goto("/lessons/races-on-one-thread/#schedule=twice.ts:1a001");
  const figure = page.locator('section[aria-label="twice.ts"] figure.schedules');
  await expect(figure.getByRole("table").first()).toBeVisible();
  await expect(figure).toBeInViewport();
  // Another one while the page is open.
  await page.evaluate(() => scrollTo(0, 0));
  await page.evaluate(() => (location.hash = "#schedule=twice.ts:garbage"));
  await expect(figure).toContainText("This link names no order that can be read");
  await expect(figure).toBeInViewport();
});

test("a link that names no cell, or no order, says so and leaves the page as it is", async ({
  page,
}) => {
  const complaints = collectComplaints(page);
  const line = page.locator("#page-line");
  for (const [at, name] of [
    ["/playground/#schedule=%E0%A4%A:1a", "%E0%A4%A"],
    ["/playground/#schedule=none.ts:1a", "none.ts"],
    ["/lessons/races-on-one-thread/#schedule=none.ts:1a", "none.ts"],
    // Which has no Explore button.
    ["/lessons/two-words-two-axes/#schedule=gather.ts:1a", "gather.ts"],
  ] as const) {
    await page.goto("about:blank");
    await page.goto(at);
    await expect(line).toHaveText(
      `The link names an order of “${name}”. No cell here that can be explored is called so.`,
    );
  }
  await page.getByRole("heading", { level: 1 }).click();
  await expect(line).toBeEmpty();
  await page.goto("/playground/#schedule=main.ts:");
  const { cell, figure } = new Explored(page);
  await cell.section.getByRole("button", { name: "Show that order" }).click();
  await expect(figure).toContainText("This link names no order that can be read");
  expect(complaints).toEqual([]);
});

test.describe("nothing for axe to find: a verdict, steps, a choice", () => {
  async function expectClean(page: Page, { figure, ...explored }: Explored): Promise<void> {
    await explored.button.click();
    await expect(figure).toContainText("Two ordinary runs");
    await figure.getByRole("button", { name: "Step forward", exact: true }).click();
    await figure.getByRole("button", { name: "Choose the order yourself", exact: true }).click();
    await expect(figure.getByRole("list", { name: "What is next" })).toBeVisible();
    const file = explored.cell.file;
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        // Its button is as tall as a finger on a phone, and has room above and below all the same.
        const foot = await explored.cell.section.locator("footer").boundingBox();
        const button = await explored.button.boundingBox();
        if (foot === null || button === null) throw new Error("Expected a foot with a button.");
        expect(button.y - foot.y).toBeGreaterThanOrEqual(4);
        expect(foot.y + foot.height - button.y - button.height).toBeGreaterThanOrEqual(4);
        const { violations } = await axeOn(
          page,
          `lesson-cell:has(> [aria-label="${file}"])`,
        ).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      }
    }
  }

  test("in the playground", async ({ page }) => {
    await expectClean(page, await write(page, checkThenAct));
  });

  test("in a lesson", async ({ page }) => {
    await page.goto("/lessons/races-on-one-thread/");
    await expectClean(page, new Explored(page, "twice.ts"));
  });
});
