/** The same files on different hosts: with headers, without, under a sub-path, without JavaScript. */
import { expect, test } from "@playwright/test";
import { coursePort } from "../playwright.config.ts";
import { freePort } from "../scripts/free-port.ts";
import { startServer } from "./host/child-server.ts";
import { CellOnPage, collectComplaints } from "./notebook-page.ts";
import { serveStatic } from "./static-server.ts";

const lesson = "/lessons/two-words-two-axes/";
const sharedMemory =
  "const flag = new Int32Array(new SharedArrayBuffer(4));\nconsole.log(Atomics.wait(flag, 0, 0, 1));\n";

test("npm start isolates every page, leads to the slash, and has the site's own word for no page", async ({
  page,
  request,
}) => {
  const port = await freePort();
  const options = { logLevel: "error", server: { port, host: "127.0.0.1" } };
  const source = `import { preview } from "astro"; await preview(${JSON.stringify(options)});`;
  const command = [process.execPath, "--input-type=module", "--eval", source] as const;
  const server = await startServer(command, { port, isSecure: false });
  const origin = `http://localhost:${String(port)}`;
  for (const path of ["/", lesson, "/playground/", "/hosting/"]) {
    const { "cross-origin-opener-policy": opener, "cross-origin-embedder-policy": embedder } = (
      await request.get(origin + path)
    ).headers();
    expect({ path, opener, embedder }).toEqual({
      path,
      opener: "same-origin",
      embedder: "require-corp",
    });
  }
  await page.goto(origin + lesson);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await page.goto(`${origin}/lessons?tag=races`);
  expect(page.url()).toBe(`${origin}/lessons/?tag=races`);
  const missing = await request.get(`${origin}/nowhere`);
  expect(missing.status()).toBe(404);
  expect(await missing.text()).toContain("There is no page here");
  await server.stop();
});

test("a sub-path works in every part", async ({ page }) => {
  const complaints = collectComplaints(page);
  const origin = `http://localhost:${String(coursePort)}`;
  await page.goto(`${origin}/course/`);
  for (const link of await page.getByRole("link").all()) {
    const href = await link.getAttribute("href");
    if (href?.startsWith("/") === true) expect(href).toMatch(/^\/course\//);
  }
  await page.goto(`${origin}/course${lesson}`);
  const cell = new CellOnPage(page, "primes-parallel.ts");
  await cell.runToEnd();
  await cell.expectState("done");
  expect(await cell.attribute("data-threads")).toBe("4");
  await cell.edit('import pLimit from "p-limit";\nconsole.log(typeof pLimit(1));\n');
  await cell.runToEnd();
  expect(await cell.lines()).toEqual(["function"]);
  await page.goto(`${origin}/course/playground/`);
  const main = new CellOnPage(page, "main.ts");
  await expect(main.editor).toBeVisible();
  await main.edit('console.log((await fetch("/lab/numbers/7.html")).status);');
  await main.runToEnd();
  expect(await main.lines()).toEqual(["200"]);
  expect(complaints).toEqual([]);
});

for (const base of ["/", "/course/"]) {
  test(`a host that sends no headers is isolated by the service worker, under ${base}`, async ({
    page,
  }) => {
    const server = await serveStatic(base === "/" ? "dist" : "dist-course", base);
    // Counted as they begin: the first may be left before it has loaded.
    let loads = 0;
    page.on("framenavigated", (frame) => {
      if (frame === page.mainFrame()) loads += 1;
    });
    await page.goto(server.origin + base.slice(0, -1) + lesson);
    await page.waitForFunction(() => crossOriginIsolated);
    const cell = new CellOnPage(page, "gather.ts");
    await cell.edit(sharedMemory);
    await cell.runToEnd();
    await cell.expectState("done");
    expect(await cell.lines()).toEqual(["timed-out"]);
    // One reload brought it, and no more follow.
    expect(loads).toBe(2);
    await page.goto(server.origin + base);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    expect(loads).toBe(3);
    await server.close();
  });
}

test("without isolation all else works, and what needs shared memory says so", async ({
  browser,
}) => {
  const server = await serveStatic("dist");
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  let loads = 0;
  page.on("load", () => (loads += 1));
  await page.goto(server.origin + lesson);
  const cell = new CellOnPage(page, "primes-parallel.ts");
  await cell.runToEnd();
  await cell.expectState("done");
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
  await cell.edit(sharedMemory);
  await cell.runToEnd();
  await cell.expectFailure("error");
  await expect(cell.output).toContainText("not cross-origin isolated");
  await expect(cell.section.getByRole("link", { name: /isolat/i })).toHaveAttribute(
    "href",
    /\/hosting\/#isolation$/,
  );
  expect(loads).toBeLessThanOrEqual(2);
  await context.close();
  await server.close();
});

test("without JavaScript a lesson reads: code, output, prose", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
  const page = await context.newPage();
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await expect(cell.code).toContainText("await Promise.all([task(1), task(2), task(3)]);");
  expect(await cell.lines()).toEqual(["Processing 1", "Processing 2", "Processing 3"]);
  await expect(page.getByRole("heading", { name: "Two axes", exact: true })).toBeVisible();
  await page.goto("/playground/");
  await expect(page.getByText(/needs JavaScript/)).toBeVisible();
  await context.close();
});

test("nothing moves when a lesson comes alive", async ({ page }) => {
  await page.addInitScript(() => {
    interface Shift extends PerformanceEntry {
      readonly sources: readonly {
        node: Node | null;
        previousRect: DOMRect;
        currentRect: DOMRect;
      }[];
    }
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const { sources } of list.getEntries() as Shift[]) {
        for (const { node, previousRect, currentRect } of sources) {
          const what = node instanceof Element ? node.outerHTML.slice(0, 80) : node?.textContent;
          shifts.push([what, JSON.stringify(previousRect), JSON.stringify(currentRect)].join(" "));
        }
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(lesson);
  const cell = new CellOnPage(page, "gather.ts");
  await cell.section.scrollIntoViewIfNeeded();
  await cell.code.click();
  await expect(cell.editor).toBeFocused();
  expect(await page.evaluate(() => (window as { shifts?: string[] }).shifts)).toEqual([]);
});

// A first paint may come wherever the network paused: each element of the bar has its place before the
// next one has been parsed.
for (const [address, width] of [
  [lesson, 1280],
  [lesson, 800],
  [lesson, 390],
  [`/de${lesson}`, 1280],
  [`/de${lesson}`, 800],
] as const) {
  test(`nothing in the bar moves when the rest of it comes: ${address}, ${width} px wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(address);
    const moved = await page.evaluate(() => {
      const bar = document.querySelector("header.bar");
      const parts = Array.from(bar?.querySelectorAll("*") ?? []);
      const boxes = () =>
        parts.map((part) => {
          const { left, right, top, width, height } = part.getBoundingClientRect();
          return { part, left, right, top, seen: part.isConnected && width > 0 && height > 0 };
        });
      const whole = boxes();
      const found = new Set<string>();
      // From the last one on, each is taken away, with the text between.
      for (const last of parts.toReversed()) {
        // They have not come whole then, and may still grow; none may move.
        const open = parts.filter((part) => part !== last && part.contains(last));
        while (last.nextSibling !== null) {
          last.nextSibling.remove();
        }
        last.remove();
        boxes().forEach(({ part, left, right, top, seen }, index) => {
          const then = whole[index];
          const far = Math.max(
            Math.abs(left - (then?.left ?? 0)),
            Math.abs(top - (then?.top ?? 0)),
            open.includes(part) ? 0 : Math.abs(right - (then?.right ?? 0)),
          );
          if (seen && far >= 1) {
            const what = (element: Element) => element.outerHTML.slice(0, 60);
            found.add(`${what(part)} by ${far.toFixed(1)} px without ${what(last)}`);
          }
        });
      }
      return { parts: parts.length, found: [...found] };
    });
    expect(moved.parts).toBeGreaterThan(20);
    expect(moved.found).toEqual([]);
  });
}
