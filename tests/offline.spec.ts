/** The course kept on a device: with the host gone, lessons open, run, are graded and searched. */
import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import { contentHash } from "../src/service-worker/content-hash.ts";
import { siteHeaders } from "../src/integrations/site-headers.ts";
import { axeOn } from "./axe-on.ts";
import { CellOnPage } from "./notebook-page.ts";
import { serveStatic, type StaticServer } from "./static-server.ts";

// A trace takes in each of the hundreds of files that are kept: on a busy machine cells then wait for theirs.
test.use({ trace: "off" });
// Hundreds of files, once or twice; nothing here measures time.
test.describe.configure({ timeout: 180_000 });

const lesson = "lessons/two-words-two-axes/";
const control = (page: Page) => page.locator("kept-course");

/** Presses Keep on the page that offers it, and waits until all has come. */
async function keep(page: Page, root: string): Promise<void> {
  await page.goto(`${root}offline/`);
  await page.getByRole("button", { name: "Keep the course on this device" }).click();
  await expect(control(page)).toHaveAttribute("data-state", "kept", { timeout: 45_000 });
}

/** How many files the device holds; what a removed cache leaves behind is none. */
async function countKept(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith("interleave-kept"));
    const counts = names.map(async (name) => (await (await caches.open(name)).keys()).length);
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  });
}

/** The glossary as it is kept, one address a version. */
async function glossaries(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const name = (await caches.keys()).find((each) => each.startsWith("interleave-kept")) ?? "";
    const requests = await (await caches.open(name)).keys();
    return requests.map(({ url }) => url).filter((url) => url.includes("/glossary/"));
  });
}

/** A build in which the glossary says something else: its page, and the worker that names it by its hash. */
async function newerBuild(
  folder: string,
  words: string,
): Promise<{ page: string; worker: string }> {
  const built = await readFile(`${folder}/glossary/index.html`, "utf8");
  const page = built.replace("</body>", `<!-- ${words} --></body>`);
  const hash = await contentHash(new TextEncoder().encode(page));
  const script = await readFile(`${folder}/sw-kept.js`, "utf8");
  const entry = /"hash":"\w+","revision":"\w+","url":"glossary\/"/;
  expect(script).toMatch(entry);
  const named = `"hash":"${hash}","revision":"${hash}","url":"glossary/"`;
  return { page, worker: script.replace(entry, named) };
}

/** Has the server serve it from now on. */
async function serveNewer(server: StaticServer, folder: string, words: string): Promise<void> {
  const { page, worker } = await newerBuild(folder, words);
  server.changed.set("glossary/", page).set("sw-kept.js", worker);
}

/** Whether a worker of a newer build could be installed. */
async function update(page: Page): Promise<string | undefined> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    const worker = registration?.installing;
    const isOver = () => worker?.state === "installed" || worker?.state === "redundant";
    while (worker?.state !== undefined && !isOver()) {
      await new Promise((resolve) => worker.addEventListener("statechange", resolve));
    }
    return worker?.state;
  });
}

/** Ends the worker in use and leaves the one that waits, as Chromium does with each half a minute after its last event. */
async function endWorkerInUse(page: Page): Promise<void> {
  const debug = await page.context().newCDPSession(page);
  const workers = new Map<string, { status: string; runningStatus: string }>();
  debug.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
    for (const each of versions) workers.set(each.versionId, each);
  });
  await debug.send("ServiceWorker.enable");
  const inUse = () => [...workers].find(([, { status }]) => status === "activated");
  await expect.poll(() => inUse()?.[0]).toBeDefined();
  await debug.send("ServiceWorker.stopWorker", { versionId: inUse()?.[0] ?? "" });
  await expect.poll(() => inUse()?.[1].runningStatus).toBe("stopped");
  await debug.detach();
}

async function goOffline(page: Page, server: StaticServer): Promise<void> {
  await server.close();
  await page.context().setOffline(true);
}

test("on a host with headers: nothing unasked, all of it without the host, and removed again", async ({
  page,
}) => {
  // As many hosts say, though they have one text of each file.
  const headers = { ...siteHeaders, Vary: "User-Agent, Accept" };
  const server = await serveStatic("dist", "/", headers);
  const root = `${server.origin}/`;
  await page.goto(root + lesson);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await page.goto(`${root}offline/`);
  await expect(control(page)).toContainText(/About \d+\.\d MB to download, at least \d+\.\d MB on/);
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([]);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await keep(page, root);
  await expect(control(page)).toContainText(/Kept on this device since \d+ \w+ \d{4}: \d+/);
  expect((await axeOn(page, "kept-course").analyze()).violations).toEqual([]);

  await goOffline(page, server);
  await page.goto(`${root}lessons/?tag=concurrency`);
  await page.getByRole("link", { name: "Two words, two axes", exact: true }).click();
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  // By hand, without its last slash: the links in it rest on that.
  await page.goto(`${root}lessons/two-words-two-axes?from=hand`);
  expect(page.url()).toBe(`${root}lessons/two-words-two-axes/?from=hand`);

  // Not there, or not kept: the browser's own page would say neither, and lead nowhere.
  await page.goto(`${root}lessons/no-such-lesson/`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Not kept on this device");
  expect(page.url()).toBe(`${root}lessons/no-such-lesson/`);
  await page
    .locator("main")
    .getByRole("link", { name: "Two words, two axes", exact: true })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Two words, two axes");

  const cell = new CellOnPage(page, "gather.ts");
  await cell.edit(`import pLimit from "p-limit";
const flag = new Int32Array(new SharedArrayBuffer(4));
console.log(Atomics.wait(flag, 0, 0, 1), typeof pLimit(1));
console.log(await (await fetch("/lab/hello.txt?latency=5")).text());
console.log((await fetch("/lab/nowhere.txt")).status);
`);
  await cell.runToEnd();
  expect(await cell.lines()).toEqual(["timed-out function", "hello", "404"]);

  const exercise = page.getByRole("region", { name: "Exercise: Five at once", exact: true });
  await exercise.scrollIntoViewIfNeeded();
  await exercise.getByRole("button", { name: "Check", exact: true }).click();
  await expect(exercise.locator("[data-part=result]")).toHaveText("2 of 3 checks passed.");

  await page.getByRole("button", { name: "Search" }).first().click();
  await page.getByRole("textbox", { name: "Search" }).fill("deadlock");
  await expect(page.locator(".pagefind-ui__result").first()).toContainText(/deadlock/i);

  // Its words are a file of their own.
  await page.goto(`${root}de/${lesson}`);
  await page.getByRole("button", { name: "Mehr zu gather.ts", exact: true }).click();
  await expect(page.getByRole("menuitem", { name: "Code kopieren", exact: true })).toBeVisible();

  await page.goto(`${root}offline/`);
  await page.getByRole("button", { name: "Remove from this device" }).click();
  await expect(control(page)).toContainText("Your edits and your progress are still here");
  expect(await countKept(page)).toBe(0);
});

test("under a sub-path without headers: isolated from what is kept, and a newer version waits to be asked", async ({
  page,
}) => {
  const server = await serveStatic("dist-course", "/course/");
  const root = `${server.origin}/course/`;
  await page.goto(root + lesson);
  await page.waitForFunction(() => crossOriginIsolated);
  await keep(page, root);
  // The worker has been copied to the host before the page that it names, or a cache has the old page.
  server.changed.set("sw-kept.js", (await newerBuild("dist-course", "second")).worker);
  expect(await update(page)).toBe("redundant");
  expect(await glossaries(page)).toHaveLength(1);

  await serveNewer(server, "dist-course", "second");
  await page.goto(`${root}${lesson}#cell-gather.ts`);
  const line = page.getByText("A newer version of the course has come.");
  await expect(line).toBeVisible({ timeout: 45_000 });
  // Later is said to this version, not to the one after it.
  await page.getByRole("button", { name: "Later" }).click();
  await page.reload();
  await serveNewer(server, "dist-course", "third");
  await expect(line).toBeHidden();
  expect(await update(page)).toBe("installed");
  await expect(line).toBeVisible();
  // The version in use, begun anew, leaves alone what the one to come has brought.
  const debug = await page.context().newCDPSession(page);
  await debug.send("ServiceWorker.enable");
  await debug.send("ServiceWorker.stopAllWorkers");
  await page.reload();
  await expect(line).toBeVisible();
  expect(await glossaries(page)).toHaveLength(3);
  const other = await page.context().newPage();
  await other.goto(root + lesson);
  // It says so and does nothing: the page goes on as it is.
  const cell = new CellOnPage(page, "gather.ts");
  // The version before answers what it was asked, the edit's types, before it gives way.
  const types = page.waitForResponse(/\/types\/\w+\.json$/);
  await cell.edit('console.log("mine");');
  await (await types).finished();
  await page.getByRole("button", { name: "Use it now" }).click();
  await expect(line).toBeHidden();
  await page.waitForFunction(() => crossOriginIsolated);
  await expect(cell.code).toContainText('console.log("mine");');
  await expect(other.getByText("The course has gone on to a newer version")).toBeVisible();
  // That tab is still of the version before, also when it is the only one beside the page being opened.
  await page.goto("about:blank");
  await page.goto(root + lesson);
  expect(await glossaries(page)).toHaveLength(3);
  await other.close();
  await page.reload();
  await expect.poll(() => glossaries(page)).toHaveLength(1);
  await page.goto(`${root}glossary/`);
  expect(await page.content()).toContain("<!-- third -->");

  await goOffline(page, server);
  await page.goto(`${root}playground/`);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await expect(new CellOnPage(page, "main.ts").editor).toBeVisible();
});

for (const share of ["nothing", "a part"] as const) {
  test(`a host that answers ${share} of what it was asked does not hold back the newer version`, async ({
    page,
  }) => {
    const server = await serveStatic("dist", "/", siteHeaders);
    server.hanging.set("not-kept.txt", share);
    await keep(page, `${server.origin}/`);
    await page.goto(`${server.origin}/${lesson}`);
    await serveNewer(server, "dist", "second");
    expect(await update(page)).toBe("installed");
    const asked = page.waitForRequest(/not-kept/);
    await page.evaluate(() => {
      void fetch("/not-kept.txt").then((response) => response.text());
    });
    await asked;
    await page.getByRole("button", { name: "Use it now" }).click();
    await expect(page.getByText("A newer version of the course has come.")).toBeHidden();
    await page.goto(`${server.origin}/glossary/`);
    expect(await page.content()).toContain("<!-- second -->");
    await server.close();
  });
}

test("a host that goes away in the middle: what came stays for the next try, and Stop leaves nothing", async ({
  page,
}) => {
  const server = await serveStatic("dist", "/", siteHeaders);
  await page.goto(`${server.origin}/offline/`);
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  await button("Keep the course on this device").click();
  await expect(page.getByRole("progressbar")).toBeVisible();
  await button("Stop").click();
  await expect(control(page)).toHaveAttribute("data-state", "away");
  expect(await countKept(page)).toBe(0);

  await button("Keep the course on this device").click();
  await expect.poll(() => countKept(page)).toBeGreaterThan(5);
  await page.context().setOffline(true);
  await expect(control(page)).toContainText("Not kept: the connection was lost.");
  const came = await countKept(page);
  expect(came).toBeGreaterThan(5);
  await page.context().setOffline(false);
  await button("Try again").click();
  await expect(control(page)).toHaveAttribute("data-state", "kept", { timeout: 45_000 });
  await button("Remove from this device").click();
  await expect(control(page)).toHaveAttribute("data-state", "away");
  // At once again: the page is still there that the removed worker served.
  await button("Keep the course on this device").click();
  await expect(control(page)).toHaveAttribute("data-state", "kept", { timeout: 45_000 });
  expect(await countKept(page)).toBeGreaterThan(came);

  // Also while a newer version waits: it is the one whose files the host has.
  await button("Look for a newer version").press("Enter");
  const note = control(page).locator("[data-part=note]");
  await expect(note).toHaveText("This is the newest version.");
  // The button that was pressed gives way twice. The focus never comes to lie on the one that removes.
  await control(page).evaluate((element) => {
    element.addEventListener("focusin", ({ target }) => {
      if (!(target instanceof HTMLElement)) return;
      element.dataset["focused"] = `${element.dataset["focused"] ?? ""}${target.textContent};`;
    });
  });
  await serveNewer(server, "dist", "second");
  await button("Look for a newer version").press("Enter");
  await expect(button("Use the newer version")).toBeVisible();
  await expect(note).toBeEmpty();
  expect(await control(page).getAttribute("data-focused")).not.toContain("Remove");
  // Begun anew for what it is told, it does not hold back the newer one.
  await endWorkerInUse(page);
  await button("Remove from this device").click();
  await expect(control(page)).toHaveAttribute("data-state", "away");
  await button("Keep the course on this device").click();
  await expect(control(page)).toHaveAttribute("data-state", "kept", { timeout: 45_000 });
  await expect(button("Look for a newer version")).toBeVisible();
  expect(await glossaries(page)).toHaveLength(1);
  await page.goto(`${server.origin}/glossary/`);
  expect(await page.content()).toContain("<!-- second -->");
  await server.close();
});

test("a tab that was isolated by a worker that is gone is isolated again from the next page on", async ({
  page,
}) => {
  const server = await serveStatic("dist");
  await page.goto(server.origin);
  await page.waitForFunction(() => crossOriginIsolated);
  // As another tab's Remove does.
  await page.evaluate(async () => {
    const registrations = await navigator.serviceWorker.getRegistrations();
    await Promise.all(registrations.map((each) => each.unregister()));
  });
  await page.goto(`${server.origin}/${lesson}`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.goto(`${server.origin}/glossary/`);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await server.close();
});

test("where it is not possible, the page says why", async ({ browser }) => {
  const server = await serveStatic("dist");
  const context = await browser.newContext();
  await context.addInitScript(() => {
    Object.defineProperty(window, "isSecureContext", { value: false });
  });
  const page = await context.newPage();
  await page.goto(`${server.origin}/offline/`);
  await expect(control(page)).toContainText("Not possible here: this page came over plain http");
  await expect(control(page).getByRole("button")).toHaveCount(0);
  await context.close();
  await server.close();
});
