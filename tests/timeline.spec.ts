/** What every run measures and draws, on a lesson's page, as a reader meets it. */
import { readFile } from "node:fs/promises";
import { axeOn } from "./axe-on.ts";
import { expect, test, type Locator, type Page } from "@playwright/test";
import { CellOnPage, collectComplaints } from "./notebook-page.ts";

const lesson = "/lessons/two-words-two-axes/";

function timelineOf(page: Page, file: string): Locator {
  return page.locator(`figure[aria-label="Timeline of ${file}"]`);
}

/**
 * Taps the last row of tasks at a `share` of the picture's width. By way of the picture and not of a
 * place on the screen: it scrolls there, and waits until the page stands still.
 */
async function tapLastRow(timeline: Locator, share: number): Promise<void> {
  const picture = timeline.locator("svg").first();
  const box = await picture.boundingBox();
  if (box === null) throw new Error("Expected the timeline to have a place on the page.");
  await picture.click({ position: { x: box.width * share, y: box.height - 20 } });
}

/**
 * Waits until a timeline's axis begins from `from` on and before `before`, both shares of what the run of its
 * cell took. Its first tick is read as a number: where it falls, and so with how many places it is written,
 * depends on the run.
 */
async function expectAxisFrom(
  cell: CellOnPage,
  timeline: Locator,
  from: number,
  before: number,
): Promise<void> {
  const wallMs = Number(await cell.section.getAttribute("data-wall-ms"));
  const tick = timeline.locator("svg").first().locator("text").first();
  const begin = async (): Promise<number> => msOf(await tick.textContent()) / wallMs;
  await expect.poll(begin).toBeGreaterThanOrEqual(from);
  await expect.poll(begin).toBeLessThan(before);
}

/** @returns What a tick's text says, in ms, or `NaN` where it says no time */
function msOf(text: string | null): number {
  const [, digits, unit] = /^([\d.,]+) (ms|s)$/.exec(text ?? "") ?? [];
  return Number(digits?.replaceAll(",", "")) * (unit === "s" ? 1000 : 1);
}

/** Two lines, and then on for longer than anybody looks, however busy the machine. */
async function runWithoutEnd(cell: CellOnPage): Promise<void> {
  await cell.edit(
    'import { sleep, task } from "./task.ts";\nawait task(1);\nawait task(2);\nawait sleep(600_000);\n',
  );
  await cell.run.click();
  await expect(cell.output.locator("> [data-level]")).toHaveCount(2);
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await axeOn(page).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

test("what the reader changes is what is measured", async ({ page }) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit(
    'import { task } from "./task.ts";\n\nawait Promise.all([1, 2, 3, 4, 5].map(task));\nawait task(6);\n',
  );
  await cell.runToEnd();
  expect(await cell.measures()).toMatchObject({ tasks: 6, concurrency: 5, parallelism: 1 });
});

test("a stopped and a failed run are measured too, one that does not compile is not", async ({
  page,
}) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit('async function spin() { for (;;) {} }\nconsole.log("on");\nawait spin();\n');
  await cell.run.click();
  await expect(cell.output).toHaveText("on");
  await cell.stop.click();
  await cell.expectState("stopped");
  expect(await cell.measures()).toMatchObject({ tasks: 1, concurrency: 1, parallelism: 1 });
  await expect(timelineOf(page, "gather.ts")).toContainText("1 task, 1 in flight at once");

  await cell.edit('async function fail() { throw new Error("no"); }\nawait fail();\n');
  await cell.runToEnd();
  await cell.expectFailure("error");
  expect(await cell.measures()).toMatchObject({ tasks: 1, concurrency: 1 });

  await cell.edit("const = 1;\n");
  await cell.runToEnd();
  await cell.expectFailure("syntax");
  for (const name of ["data-tasks", "data-concurrency", "data-parallelism", "data-wall-ms"]) {
    expect(await cell.attribute(name), name).toBeNull();
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the recorded timeline is in the page, with its origin and the same facts as a table", async ({
    page,
  }) => {
    await page.goto(lesson);
    const timeline = timelineOf(page, "gather.ts");
    await expect(timeline).toContainText("3 tasks, 3 in flight at once, 1 thread busy at once");
    await expect(timeline).toContainText(/Recorded in Chromium \d+ on \d+ cores?/);
    await expect(timeline.locator("svg")).toBeVisible();
    await timeline.getByText("As a table").click();
    const rows = timeline.getByRole("row");
    await expect(rows.filter({ hasText: "task.ts:6" })).toHaveCount(3);
  });
});

test("the keyboard goes from task to task, and the code shows where each comes from", async ({
  page,
}) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.runToEnd();
  const timeline = timelineOf(page, "gather.ts");
  const picture = timeline.getByRole("application");
  await picture.focus();
  const told = timeline.locator("[data-part=timeline-pick]");
  // How to pick is not read out at the end of each run; what is picked is.
  await expect(told).toHaveAttribute("aria-live", "off");
  const pointed = page
    .getByRole("region", { name: "task.ts", exact: true })
    .locator(".pointed-line");
  // Down through the rows: the module first, then the tasks, whose function stands in task.ts.
  for (let row = 0; row < 6 && (await pointed.count()) === 0; row++) {
    await page.keyboard.press("ArrowDown");
  }
  await expect(told).toContainText("task");
  await expect(told).toContainText("task.ts:6");
  await expect(told).toHaveAttribute("aria-live", "polite");
  await expect(pointed).toContainText("export async function task");
  await expect(pointed).not.toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
  await page.keyboard.press("Escape");
  await expect(pointed).toHaveCount(0);
  await expect(picture).toBeFocused();
});

/** Whether what is picked, and the line about it, are in the window, the one not behind the other. */
function seesPick(timeline: Locator): Promise<boolean> {
  return timeline.evaluate((figure) => {
    const picked = figure.querySelector(".tl-picked")?.getBoundingClientRect();
    const line = figure.querySelector("[data-part=timeline-pick]")?.getBoundingClientRect();
    if (picked === undefined || line === undefined) return false;
    const isSeen = picked.top >= 0 && picked.bottom <= Math.min(innerHeight, line.top);
    return isSeen && line.top >= 0 && line.bottom <= innerHeight;
  });
}

test("a timeline is as high alive as it was in the page", async ({ page }) => {
  for (const [lesson, files] of [
    ["measuring-speed-up", ["overhead.ts", "scaled.ts"]],
    ["long-tasks-and-priority", ["ways.ts", "starved.ts"]],
  ] as const) {
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`/lessons/${lesson}/`);
      for (const file of files) {
        const { section, code } = new CellOnPage(page, file);
        // Where it would come alive under the pointer by itself.
        await page.mouse.move(0, 0);
        await section.evaluate((element) => element.scrollIntoView());
        const picture = timelineOf(page, file).locator(".timeline-picture").first();
        const height = (): Promise<readonly number[]> =>
          Promise.all(
            [section, picture].map((part) =>
              part.evaluate((element) => element.getBoundingClientRect().height),
            ),
          );
        await expect(picture).toBeVisible();
        const before = await height();
        await code.hover();
        await expect(
          timelineOf(page, file).getByRole("button", { name: "Save as SVG" }),
        ).toBeVisible();
        expect(await height(), `${file} at ${String(width)} px`).toEqual(before);
      }
    }
  }
});

test("of a picture higher than the window, what keys pick and the line about it are in sight", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/lessons/measuring-speed-up/");
  const timeline = timelineOf(page, "overhead.ts");
  const picture = timeline.getByRole("application");
  await new CellOnPage(page, "overhead.ts").code.hover();
  await picture.focus();
  const words = timeline.locator("[data-part=timeline-words]");
  const place = (of: Locator): Promise<number> =>
    of.evaluate((element) => element.getBoundingClientRect().top);
  const distance = async (): Promise<number> => (await place(words)) - (await place(picture));
  const focused = await distance();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => seesPick(timeline)).toBe(true);
  for (let row = 0; row < 40; row++) await page.keyboard.press("ArrowDown");
  expect(await seesPick(timeline)).toBe(true);
  for (let row = 0; row < 40; row++) await page.keyboard.press("ArrowUp");
  expect(await seesPick(timeline)).toBe(true);
  // The focus moves nothing.
  await picture.evaluate((element) => element.blur());
  expect(await distance()).toBe(focused);
});

test("a tap at the window's foot picks, though the line comes over what is tapped", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/lessons/measuring-speed-up/");
  const timeline = timelineOf(page, "overhead.ts");
  const picture = timeline.locator("[data-part=timeline-picture]");
  await new CellOnPage(page, "overhead.ts").code.hover();
  await expect(picture).toHaveRole("application");
  await picture.evaluate((element) => element.scrollIntoView({ block: "start" }));
  const box = await picture.boundingBox();
  if (box === null) throw new Error("Expected the timeline to have a place on the page.");
  await page.mouse.move(0, 0);
  await page.mouse.click(box.x + box.width / 2, 792);
  // It stays once the pointer leaves: it was tapped, and not pointed at.
  await page.mouse.move(0, 0);
  await expect(timeline.locator(".tl-picked")).toHaveCount(1);
  await expect(timeline.locator("[data-part=timeline-pick]")).toBeInViewport({ ratio: 1 });
});

test("of a timeline higher than the window, the moment that explains a verdict is in sight", async ({
  page,
}) => {
  // 400 %
  await page.setViewportSize({ width: 320, height: 256 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/lessons/shared-memory/");
  const prediction = page.getByRole("group", { name: "Predict lost.ts", exact: true });
  await prediction.hover();
  await prediction.getByRole("radio").first().check();
  await prediction.getByRole("button", { name: "Commit", exact: true }).click();
  await prediction.getByRole("button", { name: "Check against the recorded run" }).click();
  await prediction.getByRole("button", { name: /in the timeline$/ }).click();
  const timeline = timelineOf(page, "lost.ts");
  await expect(timeline.locator(".tl-moment-rule")).toHaveCount(1);
  await expect.poll(() => seesPick(timeline)).toBe(true);
});

test("a recorded timeline tells of what the pointer was on before it could", async ({ page }) => {
  await page.goto(lesson);
  const timeline = timelineOf(page, "errands-in-turn.ts");
  // The first touch of all: nothing has been loaded by then.
  await tapLastRow(timeline, 1 / 3);
  await expect(timeline.locator("[data-part=timeline-pick]")).toContainText("errand.ts:4");
});

test("a tap on a bar tells of its task", async ({ page }) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.runToEnd();
  const timeline = timelineOf(page, "gather.ts");
  await tapLastRow(timeline, 1 / 2);
  await expect(timeline.locator("[data-part=timeline-pick]")).toContainText("task.ts:6");
});

test("what was tapped is what the buttons zoom in on: no stretch needs dragging", async ({
  page,
}) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.runToEnd();
  const timeline = timelineOf(page, "gather.ts");
  const closer = timeline.getByRole("button", { name: "Zoom in" });
  await tapLastRow(timeline, 0.9);
  for (let presses = 0; presses < 3; presses++) await closer.click();
  await expectAxisFrom(cell, timeline, 0.75, 0.9);
  await timeline.getByRole("button", { name: "All in view" }).click();
  // Also a second tap on what is picked, which lets go of it.
  await tapLastRow(timeline, 0.2);
  for (let presses = 0; presses < 3; presses++) await closer.click();
  await expectAxisFrom(cell, timeline, 0.1, 0.3);
});

test("keys go on along the thread where a zoomed view ends, and comparing ends within the run", async ({
  page,
}) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.runToEnd();
  const timeline = timelineOf(page, "gather.ts");
  const pick = timeline.locator("[data-part=timeline-pick]");
  await tapLastRow(timeline, 0.1);
  await expect(pick).toContainText("task");
  for (let presses = 0; presses < 6; presses++) await page.keyboard.press("+");
  await expectAxisFrom(cell, timeline, 0.08, 0.2);
  // The last in view, and then the last of all.
  await page.keyboard.press("End");
  await page.keyboard.press("End");
  await expect(pick).toContainText("setTimeout");
  await expectAxisFrom(cell, timeline, 0.8, 1.5);
  await timeline.getByRole("button", { name: "All in view" }).click();

  const compare = timeline.getByRole("button", { name: "Compare with recorded" });
  await compare.click();
  await compare.click();
  await expect(timeline.getByRole("button", { name: "All in view" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
});

test("a run that is stopped before it begins leaves the picture that was there", async ({
  page,
}) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.runToEnd();
  const timeline = timelineOf(page, "gather.ts");
  await cell.section.evaluate((section) => {
    const buttons = [...section.querySelectorAll("button")];
    for (const name of ["Run", "Stop"]) {
      buttons.find(({ textContent }) => textContent.trim() === name)?.click();
    }
  });
  await cell.expectState("stopped");
  await expect(timeline).toContainText("3 tasks, 3 in flight at once");
  await timeline.getByRole("button", { name: "Zoom in" }).click();
  expect(await timeline.locator("svg").first().innerHTML()).not.toContain("NaN");
});

test("the caret's line marks its tasks", async ({ page }) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit("async function one() {\n  await null;\n}\nawait one();\n");
  await cell.runToEnd();
  const marked = timelineOf(page, "gather.ts").locator(".tl-marked");
  await cell.editor.focus();
  await page.keyboard.press("ControlOrMeta+Home");
  await expect(marked).not.toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+End");
  await expect(marked).toHaveCount(0);
});

test("the run before stays, folded, under the new one", async ({ page }) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  const timeline = timelineOf(page, "gather.ts");
  await cell.runToEnd();
  await expect(timeline.getByText("The run before")).toBeHidden();
  await cell.runToEnd();
  const before = timeline.getByText("The run before");
  await expect(before).toContainText(/1\.\d\d s/);
  await before.click();
  await expect(timeline.locator("svg:visible")).toHaveCount(2);
});

test("a run can be laid over the recorded one, and saved", async ({ page }) => {
  const complaints = collectComplaints(page);
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.runToEnd();
  const timeline = timelineOf(page, "gather.ts");
  const compare = timeline.getByRole("button", { name: "Compare with recorded" });
  await compare.click();
  await expect(compare).toHaveAttribute("aria-pressed", "true");
  await page.emulateMedia({ forcedColors: "active" });
  await expect(compare).toHaveCSS("outline-style", "solid");
  await page.emulateMedia({ forcedColors: "none" });
  await expect(timeline).toContainText(/Recorded in Chromium/);
  await compare.click();
  await expect(compare).toHaveAttribute("aria-pressed", "false");

  const [svg] = await Promise.all([
    page.waitForEvent("download"),
    timeline.getByRole("button", { name: "Save as SVG" }).click(),
  ]);
  expect(svg.suggestedFilename()).toBe("gather.timeline.svg");
  const picture = await readFile(await svg.path(), "utf8");
  expect(picture).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);

  const [json] = await Promise.all([
    page.waitForEvent("download"),
    timeline.getByRole("button", { name: "Open in Perfetto" }).click(),
  ]);
  const trace = JSON.parse(await readFile(await json.path(), "utf8")) as {
    readonly traceEvents: readonly { readonly ph: string; readonly name: string }[];
  };
  expect(trace.traceEvents.filter(({ ph, name }) => ph === "b" && name === "task")).toHaveLength(3);
  expect(complaints).toEqual([]);
});

test("timelines side by side take the reader's own runs in", async ({ page }) => {
  await page.goto(lesson);
  const side = page.getByRole("figure", { name: /^Side by side/ });
  await expect(side).toContainText("Recorded runs, on one axis");
  await new CellOnPage(page, "errands-gathered.ts").runToEnd();
  await expect(side).toContainText(
    "Your runs on one axis with the recorded runs of errands-in-turn.ts and errands-parallel.ts.",
  );
  await expect(side.getByRole("img", { name: /tasks on \d threads?/ })).toHaveCount(3);
});

test("the playground draws too", async ({ page }) => {
  await page.goto("/playground/");
  const cell = new CellOnPage(page, "main.ts");
  await expect(cell.editor).toBeVisible();
  await cell.edit("const nap = async () => {};\nawait Promise.all([nap(), nap()]);\n");
  await cell.runToEnd();
  await expect(timelineOf(page, "main.ts")).toContainText("2 tasks, 1 in flight at once");
  await expect(
    timelineOf(page, "main.ts").getByRole("button", { name: "Compare with recorded" }),
  ).toBeHidden();
  // Whoever looks for a button by the word on it finds that one, and not one of the picture's.
  for (const name of ["Run", "Stop", "Explore"]) {
    await expect(cell.section.getByRole("button", { name })).toHaveCount(1);
  }
});

test("axe finds nothing with a timeline running, done, picked and compared", async ({ page }) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "in-turn.ts");
  await runWithoutEnd(cell);
  expect(await violations(page)).toEqual([]);
  await cell.stop.click();
  await cell.expectState("stopped");
  await cell.reset.click();
  await cell.runToEnd();
  const timeline = timelineOf(page, "in-turn.ts");
  await timeline.getByRole("button", { name: "Compare with recorded" }).click();
  await timeline.getByText("As a table").click();
  await timeline.getByText("The run before").click();
  await timeline.getByRole("application").focus();
  await page.keyboard.press("ArrowDown");
  expect(await violations(page)).toEqual([]);
});

test.describe("where motion is unwelcome", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });
  test("a run is drawn once it has ended", async ({ page }) => {
    await page.goto(lesson);
    const cell = new CellOnPage(page, "in-turn.ts");
    const timeline = timelineOf(page, "in-turn.ts");
    await runWithoutEnd(cell);
    await expect(timeline).toContainText("The timeline is drawn once the run has ended.");
    await cell.stop.click();
    await cell.expectState("stopped");
    await expect(timeline).toContainText("2 tasks, 1 in flight at once");
  });
});

test("the focus stays where it can be seen when a run begins from a timeline's button", async ({
  page,
}) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.runToEnd();
  const timeline = timelineOf(page, "gather.ts");
  await timeline.getByRole("button", { name: "Compare with recorded" }).focus();
  await page.keyboard.press("ControlOrMeta+Enter");
  await cell.expectState("running");
  await expect(timeline.getByRole("application")).toBeFocused();
  await cell.expectState("done");
});

test("a long name of a hostile function is text in the picture, and nothing else", async ({
  page,
}) => {
  const complaints = collectComplaints(page);
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit(
    'const o = { async "<img src=x onerror=alert(1)>"() { await null; } };\nawait o["<img src=x onerror=alert(1)>"]();\n',
  );
  await cell.runToEnd();
  const timeline = timelineOf(page, "gather.ts");
  await timeline.getByText("As a table").click();
  await expect(timeline.getByRole("table")).toContainText("<img src=x onerror=alert(1)>");
  await expect(timeline.locator("img")).toHaveCount(0);
  expect(complaints).toEqual([]);
});
