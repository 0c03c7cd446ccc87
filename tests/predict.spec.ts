/** Predictions: a reader commits before a run, learns how it ended, and sees why in the timeline. */
import { axeOn } from "./axe-on.ts";
import { expect, test, type Locator, type Page } from "@playwright/test";
import { predictionEnded } from "../src/notebook/prediction-ended.ts";
import { CellOnPage, collectComplaints } from "./notebook-page.ts";

const lesson = "/lessons/two-words-two-axes/";

/** A prediction as a reader finds it: by the cell that it names. */
class PredictionOnPage {
  readonly element: Locator;
  readonly commit: Locator;
  readonly skip: Locator;
  readonly again: Locator;
  readonly check: Locator;
  readonly run: Locator;
  readonly verdict: Locator;
  readonly cell: CellOnPage;
  readonly #page: Page;

  constructor(page: Page, file: string) {
    const button = (name: string): Locator =>
      this.element.getByRole("button", { name, exact: true });
    this.#page = page;
    this.element = page
      .locator("lesson-prediction")
      .getByRole("group", { name: `Predict ${file}`, exact: true });
    this.commit = button("Commit");
    this.skip = button("Skip");
    this.again = button("Try again");
    this.check = button("Check against the recorded run");
    this.run = button(`Run ${file} and see`);
    this.verdict = this.element.locator("[data-part=verdict]");
    this.cell = new CellOnPage(page, file);
  }

  button(name: string | RegExp): Locator {
    return this.element.getByRole("button", { name });
  }

  /** Alive: a reader's pointer has come near, and its script with it. */
  async near(): Promise<void> {
    await this.element.hover();
    await expect(this.element.locator("xpath=..")).toHaveAttribute("data-phase", /./);
  }

  async choose(answer: string): Promise<void> {
    await this.element.getByRole("radio", { name: answer }).check();
  }

  async order(): Promise<string[]> {
    return this.element
      .getByRole("list", { name: "Lines, in your order" })
      .locator("code")
      .allInnerTexts();
  }

  /** The moment to which the timeline's rule points, once it is there. */
  async rule(): Promise<Locator> {
    const timeline = this.#page.getByRole("figure", { name: `Timeline of ${await this.file()}` });
    return timeline.locator(".tl-moment-rule");
  }

  async file(): Promise<string> {
    return (await this.element.getByRole("link").first().textContent()) ?? "";
  }
}

const six = [
  "Processing 1",
  "Processing 2",
  "Processing 3",
  "Done with 1",
  "Done with 2",
  "Done with 3",
];

/** Puts the lines in order by pressing "Move up", as often as it takes. */
async function putInOrder(prediction: PredictionOnPage, wanted: readonly string[]): Promise<void> {
  for (const [place, line] of wanted.entries()) {
    const at = (await prediction.order()).indexOf(line);
    for (let step = at; step > place; step--) {
      await prediction.button(`Move up: ${line}`).click();
    }
  }
  expect(await prediction.order()).toEqual(wanted);
}

function isVeiled(cell: CellOnPage): Promise<boolean> {
  return cell.output
    .locator("> [data-level]")
    .first()
    .evaluate((line) => getComputedStyle(line).opacity === "0");
}

/** Moves of predictions and cells that the reader did not cause, as the browser counts them. */
async function countShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const counted = window as unknown as { shifts: number };
    counted.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as PerformanceEntry & {
          readonly value: number;
          readonly sources: readonly { readonly node: Node | null }[];
        };
        const isOurs = sources.some(({ node }) => {
          const element = node instanceof Element ? node : node?.parentElement;
          return element?.closest("lesson-prediction, lesson-cell") != null;
        });
        if (isOurs) counted.shifts += value;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { shifts: number }).shifts);
}

test("answered in one tab, a prediction is answered in the other, and the first answer stays the first", async ({
  page,
}) => {
  const other = await page.context().newPage();
  const [here, there] = [page, other].map((tab) => new PredictionOnPage(tab, "gather.ts"));
  if (here === undefined || there === undefined) throw new Error("Expected two tabs.");
  for (const tab of [page, other]) await tab.goto(lesson);
  for (const prediction of [here, there]) await prediction.near();
  await here.choose("About three seconds");
  await here.commit.click();
  await here.check.click();
  await expect(here.verdict).toContainText("Wrong");
  await expect(there.commit).toBeHidden();
  await there.button("Show why").click();
  await there.again.click();
  await there.choose("About a second.");
  await there.commit.click();
  await there.check.click();
  await expect(there.verdict).toContainText("first answer");
});

test("one of several answers: right against the recorded run, and kept", async ({ page }) => {
  const complaints = collectComplaints(page);
  await page.goto(lesson);
  const gather = new PredictionOnPage(page, "gather.ts");
  await gather.near();
  await page.evaluate((name) => {
    document.addEventListener(name, (event) => {
      document.body.dataset["told"] = JSON.stringify((event as CustomEvent).detail);
    });
  }, predictionEnded);
  await gather.commit.click();
  await expect(gather.element).toContainText("Choose an answer first.");
  await gather.choose("About a second.");
  await gather.commit.click();
  // Nothing is told before the reader asks.
  await expect(gather.verdict).toBeHidden();
  await gather.check.click();
  await expect(gather.verdict).toContainText(
    "Right. In the recorded run of gather.ts: it took 1.0",
  );
  await expect(gather.verdict).toBeFocused();
  await expect(page.locator("body")).toHaveAttribute(
    "data-told",
    JSON.stringify({ lesson: "two-words-two-axes", id: "gather", verdict: "right" }),
  );

  await page.reload();
  await gather.near();
  await expect(gather.element.getByRole("radio", { name: "About a second." })).toBeChecked();
  await expect(gather.element).toContainText("Right. That was your last answer.");
  expect(await isVeiled(gather.cell)).toBe(false);
  expect(complaints).toEqual([]);
});

test("a wrong answer says why it tempts, and leads to the moment in the recorded timeline", async ({
  page,
}) => {
  await page.goto(lesson);
  const primes = new PredictionOnPage(page, "primes-gathered.ts");
  await primes.near();
  await primes.choose("The same. Three are in flight, and take turns on the one thread.");
  const because = primes.element.getByText("turns are taken at an await");
  await expect(because).toBeHidden();
  await primes.commit.click();
  await primes.check.click();
  await expect(primes.verdict).toContainText("Wrong.");
  await expect(primes.verdict).toContainText("it had 1 in flight at once, at most");
  await expect(because).toBeVisible();
  await primes.button("See why in the timeline").click();
  const timeline = page.getByRole("figure", { name: "Timeline of primes-gathered.ts" });
  await expect(await primes.rule()).toHaveCount(1);
  await expect(timeline.getByRole("application")).toBeFocused();
  await expect(timeline).toBeInViewport();
  await expect(timeline.locator("[data-part=timeline-pick]")).toHaveText(
    // Of whatever run has been recorded.
    /^At \d+ ms, the second task starts. The first has ended by then, at \d+ ms.$/,
  );
  await expect(timeline.locator(".tl-picked")).toHaveCount(1);
  await expect(primes.element).toContainText("the second task starts");
  // The keys go on from there.
  await page.keyboard.press("Escape");
  await expect(await primes.rule()).toHaveCount(0);
  await expect(timeline.getByRole("application")).toBeFocused();
});

test("a number is graded on the reader's own run, and told how far off it is", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(lesson);
  const errands = new PredictionOnPage(page, "errands-gathered.ts");
  await errands.near();
  const field = errands.element.getByRole("spinbutton", { name: "Most tasks in flight at once" });
  await field.fill("-1");
  await errands.commit.click();
  await expect(errands.element).toContainText("It cannot be less than 0. Write 0 or more.");
  await field.fill("1.5");
  await errands.commit.click();
  await expect(errands.element).toContainText("Write a whole number.");
  await field.fill("1");
  await errands.commit.click();
  await errands.run.focus();
  await page.keyboard.press("Enter");
  await expect(errands.cell.section).toHaveAttribute("data-state", "running");
  await expect(errands.run).toBeFocused();
  await expect(errands.run).toHaveAttribute("aria-disabled", "true");
  // Three counts: a busy machine takes its time for them.
  await expect(errands.cell.section).toHaveAttribute("data-state", "done", { timeout: 60_000 });
  await expect(errands.verdict).toContainText(
    "Wrong. In your run of errands-gathered.ts: you said 1 in flight at once, 2 too few. It had 3 in flight at once, at most.",
  );
  await errands.button("See why in the timeline").click();
  await expect(await errands.rule()).toHaveCount(1);
  await expect(errands.element).toContainText(
    "errand starts: from here on 3 tasks are in flight at once.",
  );

  // Another try; the first answer stays on record.
  await errands.again.click();
  await field.fill("3");
  await errands.commit.click();
  // The cell has been run since the page came: there is nothing to wait for.
  await expect(errands.verdict).toContainText("Right. In your run of errands-gathered.ts");
  await expect(errands.verdict).toContainText("Your first answer stays on record: wrong.");
});

test("a time is right when it is near enough, in either unit", async ({ page }) => {
  await page.goto(lesson);
  const turn = new PredictionOnPage(page, "in-turn.ts");
  await turn.near();
  await turn.element.getByRole("spinbutton", { name: "The run takes" }).fill("2900");
  await turn.element.getByRole("combobox", { name: "Unit" }).selectOption("milliseconds");
  await turn.commit.click();
  await turn.check.click();
  await expect(turn.verdict).toContainText(/you said 2\.90 s, near enough: \d{2,3} ms too short/);
  await turn.again.click();
  await turn.element.getByRole("spinbutton").fill("1");
  await turn.element.getByRole("combobox", { name: "Unit" }).selectOption("seconds");
  await turn.commit.click();
  await turn.check.click();
  await expect(turn.verdict).toContainText(
    /you said 1\.00 s, 2\.\d\d s too short\. It took 3\.\d\d s\./,
  );
  await turn.button("See why").click();
  await expect(turn.element).toContainText(
    /At 3\.\d\d s, task is the last task to end\. It had started at 2\.\d\d s\./,
  );
});

test("lines are put in order by keyboard alone, and each is told whether it is in place", async ({
  page,
}) => {
  await page.goto(lesson);
  const tally = new PredictionOnPage(page, "tally.ts");
  await tally.near();
  const said = tally.element.getByRole("status");
  const before = await tally.order();
  expect(before.toSorted()).toEqual(six.toSorted());
  expect(before).not.toEqual(six);

  // Alt and an arrow, on any control of a row.
  const first = before[0] ?? "";
  await tally.button(`Grab: ${first}`).focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(said).toHaveText(`${first}: now 2 of 6.`);
  await expect(tally.button(`Grab: ${first}`)).toBeFocused();
  expect((await tally.order())[1]).toBe(first);
  await page.keyboard.press("Alt+ArrowUp");

  // Grabbed: arrows alone; Escape takes it back, Enter puts it down.
  await page.keyboard.press("Enter");
  await expect(tally.button(`Grab: ${first}`)).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  expect((await tally.order())[2]).toBe(first);
  await page.keyboard.press("Escape");
  expect(await tally.order()).toEqual(before);
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect(tally.button(`Grab: ${first}`)).toHaveAttribute("aria-pressed", "false");
  expect((await tally.order())[1]).toBe(first);

  // The misconception: each task goes through before the next.
  await putInOrder(tally, [
    "Processing 1",
    "Done with 1",
    "Processing 2",
    "Done with 2",
    "Processing 3",
    "Done with 3",
  ]);
  await tally.commit.focus();
  await page.keyboard.press("Enter");
  await expect(tally.run).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(tally.check).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(tally.verdict).toContainText("Partly right.");
  await expect(tally.verdict).toContainText("2 of 6 lines stand where the run printed them.");
  const rows = tally.element
    .getByRole("list", { name: "Lines, in your order" })
    .getByRole("listitem");
  await expect(rows.filter({ hasText: "in place" })).toHaveCount(2);
  await expect(tally.element).toContainText("As the run printed them");
  // What follows the verdict is what the next Tab leads to.
  await expect(tally.verdict).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(tally.button("See why in the timeline")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("application", { name: "Tasks of tally.ts" })).toBeFocused();
  await expect(tally.element).toContainText(
    "main prints “Processing 2”. It is the second of these lines; you had “Done with 1” there.",
  );

  await tally.again.click();
  await putInOrder(tally, six);
  await tally.commit.click();
  await tally.run.click();
  await expect(tally.verdict).toContainText(
    "Right. In your run of tally.ts: all 6 lines stand where the run printed them.",
  );
});

async function gripOf(
  prediction: PredictionOnPage,
  line: string,
): Promise<{ x: number; y: number }> {
  const box = await prediction.button(`Grab: ${line}`).boundingBox();
  if (box === null) throw new Error(`Expected a grip for ${line}.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test("a line is dragged with the mouse", async ({ page }) => {
  await page.goto(lesson);
  const tally = new PredictionOnPage(page, "tally.ts");
  await tally.near();
  const [first = "", , , fourth = ""] = await tally.order();
  const from = await gripOf(tally, first);
  const to = await gripOf(tally, fourth);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y + 10, { steps: 3 });
  await page.mouse.move(to.x, to.y + 4, { steps: 12 });
  await expect.poll(async () => (await tally.order()).indexOf(first)).toBe(3);
  await page.mouse.up();
  await expect(tally.element.getByRole("status")).toHaveText(`${first}: now 4 of 6.`);
  expect((await tally.order()).length).toBe(6);
});

for (const width of [390, 1280]) {
  // The cell alone in sight, and with room above it for what opens.
  for (const top of [-60, 293]) {
    test(`run from its own place at ${String(top)} px, a cell stays there as its prediction is graded, ${String(width)} px wide`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(lesson);
      const tally = new PredictionOnPage(page, "tally.ts");
      await tally.near();
      await tally.commit.click();
      const y = (): Promise<number> =>
        tally.cell.section.evaluate((section) => section.getBoundingClientRect().top);
      await tally.cell.section.hover();
      // What is near is laid out meanwhile, above it as well.
      await expect
        .poll(async () => {
          const moved = (await y()) - top;
          await page.evaluate((by) => scrollBy({ top: by, behavior: "instant" }), moved);
          return Math.abs(moved);
        })
        .toBeLessThan(1);
      const before = await y();
      // By key: a press of the mouse would bring the button into sight.
      await tally.cell.code.evaluate((code) => code.focus({ preventScroll: true }));
      await page.keyboard.press("Control+Enter");
      await expect(tally.element.locator("xpath=..")).toHaveAttribute("data-phase", "graded");
      // Pages are scrolled by whole pixels.
      expect(Math.abs((await y()) - before)).toBeLessThan(1);
    });
  }
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a line is dragged with a finger, and targets are large enough", async ({ page }) => {
    await page.goto(lesson);
    const tally = new PredictionOnPage(page, "tally.ts");
    await tally.near();
    for (const button of await tally.element.getByRole("button").all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    await tally.element
      .getByRole("list")
      .evaluate((list) => list.scrollIntoView({ block: "center" }));
    const [first = "", , third = ""] = await tally.order();
    const from = await gripOf(tally, first);
    const to = await gripOf(tally, third);
    const client = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", x: number, y: number) =>
      client.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: type === "touchEnd" ? [] : [{ x, y }],
      });
    await touch("touchStart", from.x, from.y);
    for (let step = 1; step <= 12; step++) {
      await touch("touchMove", from.x, from.y + ((to.y + 4 - from.y) * step) / 12);
    }
    await expect.poll(async () => (await tally.order()).indexOf(first)).toBe(2);
    await touch("touchEnd", to.x, to.y);
    await expect(tally.element.getByRole("status")).toHaveText(`${first}: now 3 of 6.`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  test("committing, or what it lacks, moves no cell", async ({ page }) => {
    await page.goto(lesson);
    const turns = new PredictionOnPage(page, "in-turn.ts");
    await turns.near();
    const top = (): Promise<number> =>
      turns.cell.section.evaluate((cell) => cell.getBoundingClientRect().top + scrollY);
    const before = await top();
    await turns.commit.click();
    await expect(turns.element.getByText("Write a number first.").first()).toBeVisible();
    expect(await top()).toBe(before);
    await turns.element.getByRole("spinbutton").fill("3");
    await turns.commit.click();
    await expect(turns.check).toBeVisible();
    expect(await top()).toBe(before);
    // Nor does the run: its button waits where it was pressed, with what is beside it.
    const beside = await turns.check.boundingBox();
    await turns.run.tap();
    await expect(turns.run).toHaveAttribute("aria-disabled", "true");
    await expect(turns.run).toBeFocused();
    expect(await turns.check.boundingBox()).toEqual(beside);
    expect(await top()).toBe(before);
  });
});

test("the recorded run is covered until the reader has predicted, and nothing moves", async ({
  page,
}) => {
  const shifts = await countShifts(page);
  await page.goto(lesson);
  const gather = new PredictionOnPage(page, "gather.ts");
  const { cell } = gather;
  // Covered, and yet there: the recorded lines stand in the log.
  await gather.near();
  expect(await isVeiled(cell)).toBe(true);
  await expect(cell.output).toHaveText(/Processing 1\s*Processing 2\s*Processing 3/);
  await expect(cell.section).toHaveAttribute("data-recorded", "");
  await expect(page.getByRole("figure", { name: "Timeline of gather.ts" })).toHaveCSS(
    "opacity",
    "0",
  );
  // Nor is it read out.
  await expect(cell.section).not.toMatchAriaSnapshot(`- log "Output of gather.ts": /Processing/`);
  await expect(cell.section).not.toMatchAriaSnapshot(`- paragraph: /3 in flight/`);
  const height = await cell.section.evaluate((section) => section.getBoundingClientRect().height);
  expect(await shifts()).toBe(0);

  // Keys do not stray into what is covered.
  await cell.section.getByRole("button", { name: "Show it without predicting" }).focus();
  await page.keyboard.press("Tab");
  expect(
    await cell.section.evaluate((section) =>
      section.querySelector("[data-part=timeline]")?.contains(document.activeElement),
    ),
  ).toBe(false);

  await gather.choose("About a second.");
  await gather.commit.click();
  // Who has committed has not seen yet.
  await expect(cell.section.getByText("Covered until you run it.")).toBeVisible();
  expect(await isVeiled(cell)).toBe(true);
  await cell.section.getByRole("button", { name: "Show the recorded run" }).click();
  await expect(gather.verdict).toContainText("Right.");
  await expect.poll(() => isVeiled(cell)).toBe(false);
  await expect(cell.section).toMatchAriaSnapshot(`- log "Output of gather.ts": /Processing/`);
  await expect(cell.section).toMatchAriaSnapshot(`- paragraph: /3 in flight/`);
  expect(await cell.section.evaluate((section) => section.getBoundingClientRect().height)).toBe(
    height,
  );
  // Other cells stay covered.
  expect(await isVeiled(new CellOnPage(page, "tally.ts"))).toBe(true);
});

test("a reader may skip, in the prediction or at the veil, and is not asked again", async ({
  page,
}) => {
  await page.goto(lesson);
  const gather = new PredictionOnPage(page, "gather.ts");
  const tally = new PredictionOnPage(page, "tally.ts");
  await gather.near();
  await gather.skip.click();
  await expect.poll(() => isVeiled(gather.cell)).toBe(false);
  await expect(gather.commit).toBeFocused();
  await tally.near();
  await tally.cell.section.getByRole("button", { name: "Show it without predicting" }).click();
  await expect.poll(() => isVeiled(tally.cell)).toBe(false);
  await expect(tally.cell.code).toBeFocused();

  await page.reload();
  await tally.near();
  await expect.poll(() => isVeiled(tally.cell)).toBe(false);
  await gather.near();
  await expect.poll(() => isVeiled(gather.cell)).toBe(false);
  // Committing is still possible.
  await gather.choose("About a second.");
  await gather.commit.click();
  await gather.check.click();
  await expect(gather.verdict).toContainText("Right.");
});

test("a run lifts the veil, and what is predicted after it is graded at once", async ({ page }) => {
  await page.goto(lesson);
  const gather = new PredictionOnPage(page, "gather.ts");
  await gather.near();
  await gather.cell.run.click();
  await expect(gather.cell.section.getByText("Covered until you predict.")).toBeHidden();
  await gather.cell.expectState("done");
  expect(await isVeiled(gather.cell)).toBe(false);
  await gather.choose("About three seconds");
  await gather.commit.click();
  await expect(gather.verdict).toContainText(
    /Wrong\. In your run of gather\.ts: it took 1\.\d\d s/,
  );
});

test("an edited cell is another program: the prediction is about the one that was written", async ({
  page,
}) => {
  await page.goto(lesson);
  const gather = new PredictionOnPage(page, "gather.ts");
  await gather.near();
  await gather.choose("About a second.");
  await gather.commit.click();
  await gather.cell.edit('console.log("mine");\n');
  await expect(gather.element).toContainText("as it was written, and you have edited it");
  await expect(gather.run).toBeHidden();
  await gather.cell.runToEnd();
  await expect(gather.verdict).toBeHidden();
  await gather.check.click();
  await expect(gather.verdict).toContainText("Right. In the recorded run of gather.ts");
  // The timeline shows the reader's own program, which has no such moment.
  await gather.button("See it in the timeline").click();
  await expect(gather.element).toContainText("The timeline of gather.ts shows another run.");
});

test("Enter in a number's field hands the focus on: to what comes next, or to the verdict", async ({
  page,
}) => {
  await page.goto(lesson);
  const turn = new PredictionOnPage(page, "in-turn.ts");
  await turn.near();
  const field = turn.element.getByRole("spinbutton");
  await field.fill("3");
  await field.press("Enter");
  await expect(turn.run).toBeFocused();
  await turn.cell.runToEnd();
  await turn.again.click();
  await expect(field).toBeFocused();
  // Run already, it is graded at once.
  await field.press("Enter");
  await expect(turn.verdict).toBeFocused();
});

test("a run that the reader stops decides nothing", async ({ page }) => {
  await page.goto(lesson);
  const turn = new PredictionOnPage(page, "in-turn.ts");
  await turn.near();
  await turn.element.getByRole("spinbutton").fill("3");
  await turn.commit.click();
  await turn.run.click();
  await expect(turn.cell.output).toContainText("Processing 1");
  await turn.cell.stop.click();
  await expect(turn.element).toContainText("The run was stopped before its end.");
  await expect(turn.verdict).toBeHidden();
  await turn.run.click();
  await expect(turn.verdict).toContainText("Right. In your run of in-turn.ts");
});

test("a run that is stopped before it has begun decides nothing either", async ({ page }) => {
  await page.goto(lesson);
  const turn = new PredictionOnPage(page, "in-turn.ts");
  await turn.near();
  await turn.element.getByRole("spinbutton").fill("3");
  await turn.commit.click();
  // In the very turn in which Stop can be pressed, what a run is made with is still on its way.
  await turn.cell.stop.evaluate((stop: HTMLButtonElement) => {
    new MutationObserver((_, observer) => {
      if (stop.disabled) return;
      observer.disconnect();
      stop.click();
    }).observe(stop, { attributes: true });
  });
  await turn.run.click();
  await turn.cell.expectState("stopped");
  await expect(turn.element).toContainText("The run was stopped before its end.");
  await expect(turn.verdict).toBeHidden();
  await turn.run.click();
  await expect(turn.verdict).toContainText("Right. In your run of in-turn.ts");
});

test("a commitment that waits is found again", async ({ page }) => {
  await page.goto(lesson);
  const tally = new PredictionOnPage(page, "tally.ts");
  await tally.near();
  await putInOrder(tally, six);
  await tally.commit.click();
  await expect(tally.check).toBeVisible();
  await page.reload();
  await tally.near();
  await expect(tally.check).toBeVisible();
  expect(await tally.order()).toEqual(six);
  await tally.check.click();
  await expect(tally.verdict).toContainText("Right.");
});

test("axe finds nothing in a prediction: open, committed, graded", async ({ page }) => {
  const violations = async (): Promise<string[]> => {
    const { violations: found } = await axeOn(page).analyze();
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  };
  await page.goto(lesson);
  const gather = new PredictionOnPage(page, "gather.ts");
  const tally = new PredictionOnPage(page, "tally.ts");
  await gather.near();
  await tally.near();
  expect(await violations()).toEqual([]);
  await gather.choose("About three seconds");
  await gather.commit.click();
  await tally.commit.click();
  expect(await violations()).toEqual([]);
  await gather.check.click();
  await tally.check.click();
  await gather.button("See why").click();
  await expect(await gather.rule()).toHaveCount(1);
  expect(await violations()).toEqual([]);
});

test("on paper everything is shown", async ({ page }) => {
  await page.goto(lesson);
  const gather = new PredictionOnPage(page, "gather.ts");
  await page.emulateMedia({ media: "print" });
  expect(await isVeiled(gather.cell)).toBe(false);
  await expect(gather.element.getByText("About a second.").first()).toBeVisible();
  await expect(gather.commit).toBeHidden();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("question, answers, and what happened can be read, and nothing is covered", async ({
    page,
  }) => {
    await page.goto(lesson);
    const gather = new PredictionOnPage(page, "gather.ts");
    await expect(gather.element).toContainText("How long do they take now?");
    await expect(gather.element).toContainText("About three seconds, as before");
    await expect(gather.element.getByRole("button")).toHaveCount(0);
    const key = gather.element.getByText("What happened in the recorded run");
    await key.click();
    await expect(gather.element.locator("details")).toContainText("About a second.");
    await expect(gather.cell.output.locator("> [data-level]").first()).toHaveCSS("opacity", "1");
    await expect(gather.cell.section.getByText("Covered until you predict.")).toBeHidden();
    const tally = new PredictionOnPage(page, "tally.ts");
    await tally.element.getByText("What happened in the recorded run").click();
    await expect(tally.element.locator("details li")).toHaveText(six);
    // Nor does what cannot be answered or pressed leave a hole.
    await page.setViewportSize({ width: 390, height: 844 });
    const turns = new PredictionOnPage(page, "in-turn.ts");
    await expect(turns.element.locator(".predict-asked")).toBeVisible();
    await expect(turns.element.locator("[data-part=actions]")).toBeHidden();
    await expect(turns.element.locator("[data-part=answer]")).toBeHidden();
  });
});
