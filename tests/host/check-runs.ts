/** Do cells run there, on threads of their own, and with shared memory where a browser gives it? */
import { errors, expect, test, type Locator, type Page } from "@playwright/test";
import { CellOnPage, collectComplaints } from "../notebook-page.ts";
import type { Finding } from "./finding.ts";
import { advise, must } from "./findings.ts";
import { firstLesson } from "./first-lesson.ts";
import { addressOf, type Host } from "./host.ts";
import { headersRemedy } from "./remedies.ts";

/** Starts itself as a second thread, and asks the site for a file. */
const twoThreads = `
if (self.name === "helper") {
  postMessage("a thread answers");
} else {
  const helper = new Worker(new URL("./main.ts", import.meta.url), { type: "module", name: "helper" });
  console.log(await new Promise((resolve) => (helper.onmessage = ({ data }) => resolve(data))));
  console.log((await (await fetch("/lab/hello.txt")).text()).trim());
}
`;

/** Sleeps on memory until the other thread, which has the same, wakes it. */
const sharedMemory = `
if (self.name === "helper") {
  onmessage = ({ data }) => {
    Atomics.store(data, 0, 42);
    Atomics.notify(data, 0);
  };
  postMessage("ready");
} else {
  const shared = new Int32Array(new SharedArrayBuffer(4));
  const helper = new Worker(new URL("./main.ts", import.meta.url), { type: "module", name: "helper" });
  await new Promise((resolve) => (helper.onmessage = resolve));
  helper.postMessage(shared);
  Atomics.wait(shared, 0, 0);
  console.log(Atomics.load(shared, 0));
}
`;

/** For one of these tests, in ms. */
const patience = 180_000;

const blockedRemedy =
  "see that nothing between your server and the reader changes pages (adds scripts, minifies HTML, adds a Content-Security-Policy), and that no file is missing";

export function checkRuns(host: () => Host): void {
  checkThreads(host);
  checkLesson(host);
}

/** All that a browser is needed for, on one page. */
export function checkThreads(host: () => Host): void {
  test("cells run, on threads of their own, and share memory where a browser gives it", async ({
    page,
  }) => {
    test.setTimeout(patience);
    const complaints = collectComplaints(page);
    const url = addressOf(host(), "playground/");
    await page.goto(url);
    const found = await isolation(page);
    must(found !== "not isolated", {
      where: url,
      expected: "a page that is cross-origin isolated, by headers or by the site's service worker",
      found: "one that is not",
      remedy: headersRemedy,
    });
    expectLines(url, await run(page, twoThreads), "a thread answers, hello");
    const lines = await run(page, sharedMemory);
    if (found === "plain http") {
      advise(overPlainHttp(url));
      expect(lines.join()).toContain("not cross-origin isolated");
      const reason = page.getByRole("link", { name: /^Isolation/ });
      await expect(reason).toHaveAttribute("href", /\/hosting\/#isolation$/);
    } else {
      expectLines(url, lines, "42");
    }
    const worse = complaints.filter((complaint) => !isAboutPlainHttp(complaint));
    must(worse.length === 0, {
      where: url,
      expected: "nothing that the browser complains of",
      found: worse.join("\n    "),
      remedy: blockedRemedy,
    });
  });
}

function checkLesson(host: () => Host): void {
  test("the first cell of the first lesson runs", async ({ page, request }) => {
    test.setTimeout(patience);
    const list = addressOf(host(), "lessons/");
    await page.goto(firstLesson(await (await request.get(list)).text(), list));
    await isolation(page);
    const cell = page
      .getByRole("region")
      .filter({ has: page.getByRole("button", { name: "Run", exact: true }) })
      .first();
    await cell.getByRole("button", { name: "Run", exact: true }).click();
    await untilOver(cell);
    const said = await cell.getByRole("log").innerText();
    // A cell may fail on purpose, and in its own words.
    must(!said.includes("could not be run"), {
      where: `a cell on ${page.url()}`,
      expected: "that it runs",
      found: said,
      remedy: blockedRemedy,
    });
  });
}

function expectLines(url: string, lines: readonly string[], expected: string): void {
  must(lines.join(", ") === expected, {
    where: `a cell on ${url}`,
    expected,
    found: lines.join(", "),
    remedy: blockedRemedy,
  });
}

function overPlainHttp(where: string): Finding {
  return {
    where,
    expected: "an address with https://",
    found: "plain http, where browsers give neither shared memory nor service workers",
    remedy:
      "docs/hosting.md shows the way to TLS; until then cells that share memory say so to their readers, and all else works",
  };
}

/** Waits until the page is isolated: by its headers at once, by the service worker after a reload. */
async function isolation(page: Page): Promise<"isolated" | "not isolated" | "plain http"> {
  const seen = () => (isSecureContext ? crossOriginIsolated && "isolated" : "plain http");
  try {
    const found = await page.waitForFunction(seen, undefined, { timeout: 60_000 });
    return (await found.jsonValue()) || "not isolated";
  } catch (error) {
    if (error instanceof errors.TimeoutError) return "not isolated";
    throw error;
  }
}

/** Runs `code` in the playground's cell. @returns its lines */
async function run(page: Page, code: string): Promise<readonly string[]> {
  const cell = new CellOnPage(page, "main.ts");
  await expect(cell.editor).toBeVisible();
  await cell.edit(code);
  await cell.run.click();
  await untilOver(cell.section);
  return cell.lines();
}

/** What a run needs may have to come from far, and the machine may be busy: nothing here measures time. */
async function untilOver(section: Locator): Promise<void> {
  const name = (await section.getAttribute("aria-label")) ?? "a cell";
  await expect(section, `${name} on ${section.page().url()} comes to an end`).toHaveAttribute(
    "data-state",
    /^(done|failed|stopped)$/,
    { timeout: 60_000 },
  );
}

/** Chromium says on a page of plain http that it does not heed the headers that isolate. */
function isAboutPlainHttp(complaint: string): boolean {
  return /header has been ignored, because the URL's origin was untrustworthy/.test(complaint);
}
