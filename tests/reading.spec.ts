/** A lesson as it is read elsewhere than on a desk: on paper, enlarged, in the system's colours, from right to left. */
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Locator, type Page } from "@playwright/test";
import { CellOnPage } from "./notebook-page.ts";

const lesson = "/lessons/two-words-two-axes/";

/** What scrolls, or is cut, within the page: its element, and by how many px. */
function hidden(page: Page, within: string): Promise<string[]> {
  return page.locator(within).evaluateAll((elements) =>
    elements.flatMap((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const isWide = overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
      const isTall = overflowY !== "visible" && element.scrollHeight > element.clientHeight + 1;
      return isWide || isTall ? [element.outerHTML.slice(0, 120)] : [];
    }),
  );
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

test("on paper a lesson has its code, outputs and timelines whole, and nothing to press", async ({
  page,
}) => {
  // A sheet of A4 between its margins.
  await page.setViewportSize({ width: 680, height: 1000 });
  await page.goto(lesson);
  // Read on dark paper, printed on light.
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const main = page.getByRole("main");
  await expect(main.locator("button:visible")).toHaveCount(0);
  await expect(page.getByRole("navigation").locator(":visible")).toHaveCount(0);
  // Covered until predicted on a screen, and not on paper.
  const covered = new CellOnPage(page, "in-turn.ts");
  await expect(covered.output).toBeVisible();
  expect(
    await covered.output
      .locator("> *")
      .first()
      .evaluate((line) => getComputedStyle(line).opacity),
  ).toBe("1");
  await expect(
    page.getByRole("figure", { name: "Timeline of in-turn.ts" }).locator("svg").first(),
  ).toBeVisible();
  await expect(page.getByRole("region", { name: "gather.py", exact: true })).toBeVisible();
  await expect(main.getByText("Show our solution").first()).toBeHidden();
  expect(
    await hidden(page, "[data-part=code], [data-part=output], .prose pre, .timeline-picture"),
  ).toEqual([]);
  expect(await overflow(page)).toBe(0);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(
    "light",
  );
});

test("on paper no timeline is higher than a sheet", async ({ page }) => {
  // Of A4, between margins of 1 cm.
  const sheet = { width: 718, height: 1043 };
  await page.setViewportSize(sheet);
  for (const slug of ["measuring-speed-up", "web-workers"]) {
    await page.emulateMedia({ media: "screen" });
    await page.goto(`/lessons/${slug}/`);
    await page.emulateMedia({ media: "print" });
    const heights = await page
      .locator("[data-part=timeline]")
      .evaluateAll((all) => all.map((element) => element.getBoundingClientRect().height));
    expect(heights, slug).not.toEqual([]);
    expect(Math.max(...heights), slug).toBeLessThan(sheet.height);
  }
});

test("on paper nobody is told what to press or to point at", async ({ page }) => {
  await page.goto(lesson);
  const cell = new CellOnPage(page, "task.ts");
  await cell.runToEnd();
  const hint = page.getByText("Point at a bar or tap it.");
  await expect(hint).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(hint).toBeHidden();
  // What a number is counted in stands there as a word.
  await expect(page.getByRole("combobox", { name: "Unit" }).first()).toHaveCSS(
    "appearance",
    "none",
  );
});

test("at 400 % a lesson is read without scrolling sideways", async ({ page }) => {
  // 1,280 by 1,024 px at 400 %: https://www.w3.org/WAI/WCAG22/Understanding/reflow
  await page.setViewportSize({ width: 320, height: 256 });
  for (const path of ["/", lesson, "/lessons/", "/tags/workers/", "/glossary/", "/playground/"]) {
    await page.goto(path);
    expect(await overflow(page), path).toBe(0);
  }
  await page.goto(lesson);
  const cell = new CellOnPage(page, "task.ts");
  await cell.run.scrollIntoViewIfNeeded();
  await cell.runToEnd();
  await cell.code.click();
  await expect(cell.editor).toBeFocused();
  expect(await overflow(page), "an editor").toBe(0);
});

test("in the system's own colours states, timelines and the focus still show", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto(lesson);
  const cell = new CellOnPage(page, "task.ts");
  await cell.runToEnd();
  const seen = await page.evaluate(() => {
    const colours = (selector: string, part?: string) => {
      const element = document.querySelector(selector);
      if (element === null) throw new Error(`No ${selector} in the page.`);
      const { fill, stroke, backgroundColor } = getComputedStyle(element, part);
      return { fill, stroke, background: backgroundColor };
    };
    return {
      canvas: getComputedStyle(document.body).backgroundColor,
      running: colours(".tl-solid").fill,
      waiting: colours(".tl-bar").stroke,
      button: colours("[data-part=run]").background,
      sign: colours("[data-part=run]", "::before").background,
    };
  });
  expect(seen.running).not.toBe(seen.canvas);
  expect(seen.waiting).not.toBe(seen.canvas);
  expect(seen.sign).not.toBe(seen.button);
  await expect(cell.section.locator("[data-part=progress]")).toHaveCSS("border-style", "solid");
  // A state is a shape and a word.
  await expect(cell.section.locator("[data-part=state]")).toHaveText("Done");
  await cell.run.focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  const outline = await cell.run.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return `${outlineWidth} ${outlineStyle}`;
  });
  expect(outline).toBe("2px solid");
});

test("a course's long name makes no page scroll sideways", async ({ page }) => {
  await page.goto("/");
  const name = page.locator(".site-title span");
  for (const [width, text] of [
    [320, "Donaudampfschifffahrtsgesellschaft"],
    [800, "Concurrency at the University of Example"],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await name.evaluate((element, value) => {
      element.textContent = value;
    }, text);
    expect(await overflow(page)).toBe(0);
  }
});

test("from right to left a lesson reads and runs, its code and its time from left to right", async ({
  page,
}) => {
  await page.goto(lesson);
  // As Starlight writes it for such a language: on the root and on what it marks by language.
  await page.locator("html, [dir]").evaluateAll((elements) => {
    for (const element of elements) element.setAttribute("dir", "rtl");
  });
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await overflow(page), `${String(width)} px`).toBe(0);
  }
  const cell = new CellOnPage(page, "gather.ts");
  const more = cell.section.getByRole("button", { name: "More for gather.ts", exact: true });
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await more.click();
    const menu = page.getByRole("menu", { name: "More for gather.ts", exact: true });
    await expect(menu.getByRole("menuitem").first()).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Escape");
  }
  await cell.runToEnd();
  await cell.expectState("done");
  const directions = await cell.section.evaluate((section) =>
    ["[data-part=code]", "[data-part=output]", ".tl-svg"].map((part) => {
      const element = section.querySelector(part);
      return element === null ? part : getComputedStyle(element).direction;
    }),
  );
  expect(directions).toEqual(["ltr", "ltr", "ltr"]);
  const { violations } = await new AxeBuilder({ page }).include("#cell-gather\\.ts").analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test.describe("a cell far away is not laid out", () => {
  const long = "/lessons/measuring-speed-up/";
  for (const width of [390, 1280]) {
    test(`and has the room that it will take, ${String(width)} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      const misses: number[] = [];
      for (const path of [lesson, long]) {
        await page.goto(path);
        misses.push(
          ...(await page.evaluate(() => {
            const far = [...document.querySelectorAll("lesson-cell[data-far]")];
            const heights = () => far.map((cell) => cell.getBoundingClientRect().height);
            const before = heights();
            for (const cell of far) cell.removeAttribute("data-far");
            return heights().map((height, index) => Math.abs(height - (before[index] ?? 0)));
          })),
        );
      }
      expect(misses.length).toBeGreaterThan(20);
      misses.sort((a, b) => a - b);
      // A line of code is 22 px high.
      expect(misses[Math.floor(misses.length * 0.9)], misses.join()).toBeLessThan(34);
    });
  }

  test("until it comes near, is led to, or runs", async ({ page }) => {
    await page.goto(lesson);
    const far = page.locator("lesson-cell[data-far]");
    await expect(page.locator("lesson-cell").first()).not.toHaveAttribute("data-far");
    const [last, file] = await far
      .last()
      .locator("section")
      .evaluate(({ id, ariaLabel }) => [id, ariaLabel ?? ""]);
    // Pressed without being scrolled to, as Run all does.
    await page.locator(`[id="${last}"] [data-part=run]`).dispatchEvent("click");
    const cell = new CellOnPage(page, file);
    await expect(cell.section).toHaveAttribute("data-state", /done|failed/);
    await expect(page.locator(`lesson-cell[data-far]:has([id="${last}"])`)).toHaveCount(0);

    const next = (await far.last().locator("section").getAttribute("id")) ?? "";
    await page.goto(`${lesson}#${next}`);
    await expect(page.locator(`[id="${next}"]`)).toBeInViewport();
    await expect(page.locator(`lesson-cell[data-far]:has([id="${next}"])`)).toHaveCount(0);
  });

  test("but is on paper, and without scripts", async ({ page, browser }) => {
    const skipped = (on: typeof page) =>
      on
        .locator("lesson-cell[data-far]")
        .evaluateAll(
          (all) => all.filter((c) => getComputedStyle(c).contentVisibility === "auto").length,
        );
    await page.goto(lesson);
    expect(await skipped(page)).toBeGreaterThan(0);
    await page.emulateMedia({ media: "print" });
    expect(await skipped(page)).toBe(0);
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.goto(lesson);
    await expect(plain.locator("lesson-cell[data-far]").first()).toBeAttached();
    expect(await skipped(plain)).toBe(0);
    // In somebody's page a frame may be far away itself, and says how tall it is all the same.
    await plain.goto("/embed/two-words-two-axes/gather.ts/");
    await expect(plain.locator("lesson-cell")).toBeAttached();
    await expect(plain.locator("lesson-cell[data-far]")).toHaveCount(0);
    // What stands there without scripts has room above it, as any paragraph.
    await plain.goto("/playground/");
    const above = await plain.getByText("What you write is kept").boundingBox();
    const below = await plain.locator("noscript p").boundingBox();
    if (above === null || below === null) throw new Error("Expected two paragraphs.");
    expect(below.y - above.y - above.height).toBeGreaterThan(10);
    await plain.close();
  });
});

test.describe("the outline marks the section that the reader is in", () => {
  for (const path of [lesson, `/de${lesson}`]) {
    test(path, async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(path);
      const links = page.locator(".outline a");
      const current = page.locator(".outline a[aria-current=true]");
      await expect(current).toHaveAttribute("href", "#_top");
      // The last section is shorter than the window.
      const end = (await links.count()) - 1;
      for (const at of [3, end, end - 1, end, 1]) {
        const href = (await links.nth(at).getAttribute("href")) ?? "";
        await links.nth(at).click();
        await expect(current).toHaveAttribute("href", href);
      }
      // By the wheel, past the head of the next section.
      await page.mouse.move(400, 400);
      const next = (await links.nth(2).getAttribute("href")) ?? "";
      const away = await page
        .locator(`[id="${decodeURIComponent(next.slice(1))}"]`)
        .evaluate((heading) => heading.getBoundingClientRect().top);
      await page.mouse.wheel(0, away + 200);
      await expect(current).toHaveAttribute("href", next);
      await page.reload();
      await expect(current).toHaveAttribute("href", next);
      await page.keyboard.press("ControlOrMeta+End");
      await expect(current).toHaveAttribute(
        "href",
        (await links.nth(end).getAttribute("href")) ?? "",
      );
      await page.keyboard.press("ControlOrMeta+Home");
      await expect(current).toHaveAttribute("href", "#_top");
    });
  }
});

test.describe("what a recorded run drew", () => {
  const path = "/lessons/bounded-concurrency/";
  const file = "limits.ts";

  for (const colorScheme of ["light", "dark"] as const) {
    test(`is in the page before any script, on ${colorScheme} paper and in print`, async ({
      browser,
    }) => {
      const page = await browser.newPage({ javaScriptEnabled: false, colorScheme });
      await page.goto(path);
      const output = page.locator(`[id="cell-${file}"] [data-part=output]`);
      await output.scrollIntoViewIfNeeded();
      const onLight = output.locator("img").first();
      const onDark = output.locator("img").last();
      const isDark = colorScheme === "dark";
      await expectDrawn(isDark ? onDark : onLight);
      await expect(isDark ? onLight : onDark).toBeHidden();
      await expect(output.getByRole("img", { name: "up, and down again" })).toHaveCount(1);
      await page.emulateMedia({ media: "print" });
      await expectDrawn(onLight);
      await expect(onDark).toBeHidden();
      await page.close();
    });
  }

  test("takes up what the reader's own run takes up", async ({ page }) => {
    await page.goto(path);
    const cell = new CellOnPage(page, file);
    await cell.output.scrollIntoViewIfNeeded();
    await expectDrawn(cell.output.locator("img").first());
    const heightOf = async (): Promise<number> => (await cell.output.boundingBox())?.height ?? 0;
    const before = await heightOf();
    await cell.runToEnd();
    await expect(cell.output.locator("img")).toHaveCount(0);
    await expect(cell.output.locator(".out-plot")).toHaveAttribute("data-drawn");
    expect(Math.abs((await heightOf()) - before)).toBeLessThan(12);
  });

  /** An image that was not there, or is no image, is broken: it has no size of its own. */
  async function expectDrawn(image: Locator): Promise<void> {
    await expect(image).toBeVisible();
    await expect
      .poll(() => image.evaluate((each: HTMLImageElement) => each.complete && each.naturalWidth))
      .toBeGreaterThan(0);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("what would be pressed leaves no holes", async ({ page }) => {
    const gap = (upper: Locator, lower: Locator): Promise<number> =>
      Promise.all([upper.boundingBox(), lower.boundingBox()]).then(
        ([above, below]) => (below?.y ?? NaN) - (above?.y ?? NaN) - (above?.height ?? NaN),
      );
    await page.goto("/lessons/long-tasks-and-priority/");
    const cell = new CellOnPage(page, "blocked.ts");
    expect(await gap(cell.code, cell.output)).toBeLessThan(2);
    const timeline = page.locator("figure[aria-label^='Timeline of']").first();
    const table = timeline.locator("summary");
    expect(await gap(timeline.locator("[data-part=timeline-pick]"), table)).toBeLessThan(8);

    await page.goto(lesson);
    const inset = (outer: Locator, inner: Locator): Promise<number> =>
      Promise.all([outer.boundingBox(), inner.boundingBox()]).then(
        ([box, part]) => (part?.x ?? NaN) - (box?.x ?? NaN),
      );
    const task = new CellOnPage(page, "task.ts");
    expect(await inset(task.section, task.section.locator("[data-part=name]"))).toBeLessThan(16);
    await expect(page.locator("lesson-exercise footer").first()).toBeHidden();
    const bar = page.locator(".exercise-bar").first();
    expect(await inset(bar, bar.locator("[data-part=result]"))).toBeLessThan(2);
  });
});
