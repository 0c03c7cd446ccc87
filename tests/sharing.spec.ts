import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test, type Download, type Page } from "@playwright/test";
import { deflateSync, strFromU8, unzipSync } from "fflate";
import { toBase64Url } from "../src/notebook/sharing/base64url.ts";
import { crc32 } from "../src/notebook/sharing/checksum.ts";
import { encodeLink } from "../src/notebook/sharing/encode-link.ts";
import type { SharedCode } from "../src/notebook/sharing/shared-code.ts";
import { CellOnPage, collectComplaints } from "./notebook-page.ts";
import { serveStatic } from "./static-server.ts";

const lesson = "/lessons/two-words-two-axes/";
const gatherEmbed = "/embed/two-words-two-axes/gather.ts/";

const notice = (page: Page) => page.getByRole("region", { name: "Code from a link" });
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** The address of code, as anybody can write it. */
function linkTo(code: SharedCode): string {
  const encoded = encodeLink(code);
  if (!encoded.ok) throw new Error(encoded.message);
  return `/playground/${encoded.fragment}`;
}

const strangers = linkTo({
  files: [
    { name: "main.ts", source: 'import { word } from "./word.ts";\nconsole.log(word);\n' },
    { name: "word.ts", source: 'export const word = "stranger";\n' },
  ],
});

async function openMenu(page: Page, file: string): Promise<void> {
  await page.getByRole("button", { name: `More for ${file}`, exact: true }).click();
}

async function choose(page: Page, file: string, entry: string): Promise<void> {
  await openMenu(page, file);
  await page.getByRole("menuitem", { name: entry, exact: true }).click();
}

async function writeOwn(page: Page, source: string): Promise<CellOnPage> {
  await page.goto("/playground/");
  const main = new CellOnPage(page, "main.ts");
  await expect(main.editor).toBeVisible();
  await main.edit(source);
  await main.runToEnd();
  return main;
}

/** Files of a downloaded archive by their paths. */
async function unpack(download: Download): Promise<Readonly<Record<string, string>>> {
  const bytes = await readFile(await download.path());
  const files = Object.entries(unzipSync(bytes));
  return Object.fromEntries(files.map(([path, content]) => [path, strFromU8(content)]));
}

test.describe("a link to the playground", () => {
  test("is put into the address bar and the clipboard, and opens elsewhere", async ({
    page,
    context,
    browser,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const complaints = collectComplaints(page);
    await writeOwn(page, 'import "./more.ts";\nconsole.log("mine");');
    await press(page, "Add file");
    await page.getByRole("textbox", { name: "File name" }).fill("more.ts");
    await page.keyboard.press("Enter");
    await new CellOnPage(page, "more.ts").editor.fill('console.log("more");');
    const share = page.getByRole("button", { name: "Share", exact: true });
    const left = async () => (await share.boundingBox())?.x;
    const before = await left();
    await share.click();
    await expect(
      page.getByText("The link is copied. It is in the address bar, too."),
    ).toBeVisible();
    expect(await left()).toBe(before);
    expect(page.url()).toMatch(/\/playground\/#code=1\.[\w-]+$/);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());

    // Somebody else.
    const other = await browser.newContext();
    const theirs = await other.newPage();
    await theirs.goto(page.url());
    await expect(notice(theirs)).toContainText(
      "Code from a link. It has not been checked, and runs only when you press Run.",
    );
    const main = new CellOnPage(theirs, "main.ts");
    await expect(main.editor).toContainText("mine");
    await main.expectState("idle");
    await expect(main.output).toBeEmpty();
    await main.runToEnd();
    expect(await main.lines()).toEqual(["more", "mine"]);
    await other.close();

    // The reader's own is not marked as a stranger's after a reload, and the address lets go once they write on.
    await page.reload();
    await expect(new CellOnPage(page, "more.ts").editor).toContainText("more");
    await expect(notice(page)).toBeHidden();
    await new CellOnPage(page, "main.ts").edit("console.log(2);");
    await expect(page).toHaveURL(/\/playground\/$/);
    expect(complaints).toEqual([]);
  });

  test("is shown to be copied by hand where the clipboard is denied", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "clipboard", {
        value: { writeText: () => Promise.reject(new DOMException("no", "NotAllowedError")) },
      });
    });
    await writeOwn(page, "console.log(1);");
    await press(page, "Share");
    const field = page.getByRole("textbox", { name: "The link" });
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(page.url());
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(page.url());
  });

  test("says so where the code is too much for one", async ({ page }) => {
    await page.goto("/playground/");
    const main = new CellOnPage(page, "main.ts");
    await expect(main.editor).toBeVisible();
    await main.editor.fill(`// ${"x".repeat(1_100_000)}`);
    await press(page, "Share");
    await expect(
      page.getByText(/too much code for a link: .*Download the files instead/),
    ).toBeVisible();
    await expect(page).toHaveURL(/\/playground\/$/);
  });
});

test.describe("code from a link", () => {
  test("stands beside the reader's own, which one press brings back", async ({ page }) => {
    await writeOwn(page, 'console.log("mine");');
    // As pasted into the address bar of the same tab: no load, a change of the fragment.
    await page.goto(strangers);
    await expect(notice(page)).toBeVisible();
    const main = new CellOnPage(page, "main.ts");
    await expect(main.editor).toContainText("./word.ts");
    await main.edit('console.log("changed");');
    await press(page, "Back to my playground");
    await expect(notice(page)).toBeHidden();
    await expect(main.editor).toContainText("mine");
    await expect(main.editor).toBeFocused();
    await expect(page).toHaveURL(/\/playground\/$/);
    await expect(page.getByRole("region", { name: "word.ts", exact: true })).toHaveCount(0);
    // What was done to the stranger's code has gone nowhere.
    await page.reload();
    await expect(main.editor).toContainText("mine");
    await expect(page.getByRole("region", { name: "word.ts", exact: true })).toHaveCount(0);
  });

  test("gives way to another link, and to the way back", async ({ page }) => {
    await writeOwn(page, 'console.log("mine");');
    await page.goto(strangers);
    const main = new CellOnPage(page, "main.ts");
    await expect(main.editor).toContainText("./word.ts");
    await page.goto(linkTo({ files: [{ name: "main.ts", source: 'console.log("second");\n' }] }));
    await expect(main.editor).toContainText("second");
    await page.goBack();
    await expect(main.editor).toContainText("./word.ts");
    await page.goBack();
    await expect(main.editor).toContainText("mine");
    await expect(notice(page)).toBeHidden();
  });

  test("is all that the address is looked through for: another place on the page hides nothing", async ({
    page,
  }) => {
    await page.goto("/playground/");
    const loads: string[] = [];
    await page.route(/\/_astro\/shared-playground/, (route) => {
      loads.push(route.request().url());
      return route.abort();
    });
    const opens = await page.locator("playground-sharing").evaluate(
      async (sharing, hashes) => {
        const all: boolean[] = [];
        for (const hash of hashes) {
          await new Promise((resolve) => {
            addEventListener("hashchange", resolve, { once: true });
            location.hash = hash;
          });
          all.push("opening" in (sharing as HTMLElement).dataset);
        }
        return all;
      },
      ["#_top", "#cell-main.ts", ""],
    );
    expect(opens).toEqual([false, false, false]);
    await expect(new CellOnPage(page, "main.ts").editor).toBeVisible();
    expect(loads).toEqual([]);
  });

  test("is taken over once the reader has said what becomes of their own", async ({ page }) => {
    await writeOwn(page, 'console.log("mine");');
    await page.goto(strangers);
    await press(page, "Keep it as my playground");
    const dialog = page.getByRole("dialog", { name: "What becomes of your own files?" });
    await expect(dialog).toContainText("main.ts");
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("button", { name: "Keep it as my playground" })).toBeFocused();
    await expect(notice(page)).toBeVisible();

    await press(page, "Keep it as my playground");
    const downloading = page.waitForEvent("download");
    await press(page, "Download them, then replace");
    const files = await unpack(await downloading);
    expect(files["playground/main.ts"]).toBe('console.log("mine");\n');
    await expect(notice(page)).toContainText("This is your playground now.");
    await expect(page).toHaveURL(/\/playground\/$/);
    await page.reload();
    const main = new CellOnPage(page, "main.ts");
    await expect(main.editor).toContainText("./word.ts");
    await main.runToEnd();
    expect(await main.lines()).toEqual(["stranger"]);
  });

  test("that was taken over gives back what was there before", async ({ page }) => {
    await writeOwn(page, 'console.log("mine");');
    await page.goto(strangers);
    await press(page, "Keep it as my playground");
    await press(page, "Replace them");
    await press(page, "Bring back what I had before");
    const main = new CellOnPage(page, "main.ts");
    await expect(main.editor).toContainText("mine");
    await page.reload();
    await expect(main.editor).toContainText("mine");
    await expect(page.getByRole("region", { name: "word.ts", exact: true })).toHaveCount(0);
  });

  test("from a lesson's cell is compared with the original", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(lesson);
    const gather = new CellOnPage(page, "gather.ts");
    await gather.edit(
      'import { task } from "./task.ts";\n\nawait Promise.all([task(1), task(2)]);',
    );
    await choose(page, "gather.ts", "Copy link to this code");
    await expect(gather.section.getByText("The link is copied.").first()).toBeAttached();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto(link);
    await expect(notice(page)).toContainText("it began as gather.ts of the lesson");
    // With the cell that it imports; not taken for the reader's edit of it.
    await expect(new CellOnPage(page, "task.ts").section).toBeVisible();
    await expect(new CellOnPage(page, "gather.ts").reset).toBeHidden();
    await expect(new CellOnPage(page, "task.ts").reset).toBeHidden();
    const compare = page.getByRole("button", { name: "Compare with the original" });
    await compare.focus();
    await page.keyboard.press("Enter");
    const changes = page.getByRole("group", { name: "Changes to gather.ts" });
    await expect(changes.locator("del")).toHaveText(
      /−await Promise\.all\(\[task\(1\), task\(2\), task\(3\)\]\);/,
    );
    await expect(changes.locator("ins")).toHaveText(
      /\+await Promise\.all\(\[task\(1\), task\(2\)\]\);/,
    );
    await expect(notice(page)).toContainText("task.ts The same as the author’s.");
    await page.keyboard.press("Enter");
    await expect(changes).toBeHidden();
    const first = new CellOnPage(page, "gather.ts");
    await first.runToEnd();
    expect(await first.lines()).toEqual(["Processing 1", "Processing 2"]);

    // Taken over, it runs from main.ts.
    await press(page, "Keep it as my playground");
    const main = new CellOnPage(page, "main.ts");
    await expect(main.editor).toContainText('import "./gather.ts";');
    await main.runToEnd();
    expect(await main.lines()).toEqual(["Processing 1", "Processing 2"]);
  });

  test("of a lesson's cell says when the author has changed it since", async ({ page }) => {
    const was = "00000000";
    const files = [{ name: "gather.ts", source: "1;\n", was }];
    await page.goto(linkTo({ files, lesson: "two-words-two-axes" }));
    await press(page, "Compare with the original");
    await expect(notice(page)).toContainText("The author has changed this cell since");
    await page.goto(linkTo({ files, lesson: "no-such-lesson" }));
    await press(page, "Compare with the original");
    await expect(notice(page)).toContainText("“no-such-lesson” could not be loaded");
  });

  const whole = new URL(strangers, "http://localhost").hash;
  const bomb = (() => {
    const packed = deflateSync(new Uint8Array(50_000_000), { level: 9 });
    const bytes = new Uint8Array(4 + packed.length);
    new DataView(bytes.buffer).setUint32(0, crc32(packed));
    bytes.set(packed, 4);
    return `#code=1.${toBase64Url(bytes)}`;
  })();
  const broken: readonly (readonly [string, string, RegExp])[] = [
    ["cut", whole.slice(0, -9), /found characters that are missing or changed/],
    ["of another version", "#code=9.AAAA", /Expected a link of version 1; found version 9/],
    ["too long", `#code=1.${"A".repeat(120_000)}`, /at most 100,000 characters/],
    ["a bomb", bomb, /at most 1,000,000 bytes once unpacked; found more/],
  ];
  for (const [what, fragment, message] of broken) {
    test(`that is ${what} is one clear error, and the reader's own stays`, async ({ page }) => {
      await writeOwn(page, 'console.log("mine");');
      await page.goto(`/playground/${fragment}`);
      const alert = notice(page).getByRole("alert");
      await expect(alert).toHaveCount(1);
      await expect(alert).toContainText("This link cannot be opened.");
      await expect(alert).toContainText(message);
      await expect(alert).toContainText("Nothing of it was opened.");
      const main = new CellOnPage(page, "main.ts");
      await expect(main.editor).toContainText("mine");
      await notice(page).getByRole("button", { name: "Close" }).click();
      await expect(notice(page)).toBeHidden();
      await expect(page).toHaveURL(/\/playground\/$/);
    });
  }
});

test.describe("a folder", () => {
  test("of a lesson is a plain link, without JavaScript too", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
    const page = await context.newPage();
    await page.goto(lesson);
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download this lesson’s code" }).click();
    const files = await unpack(await downloading);
    expect(files["two-words-two-axes/gather.ts"]).toContain("await Promise.all");
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(
        ["README.md", "package.json", "deno.json", "tsconfig.json", "lab/lab.js"].map(
          (name) => `two-words-two-axes/${name}`,
        ),
      ),
    );
    await context.close();
  });

  test("holds the reader's edits where there are any", async ({ page }) => {
    await page.goto(lesson);
    const button = page.getByRole("button", { name: "Download it with your edits" });
    await expect(button).toBeHidden();
    await new CellOnPage(page, "gather.ts").edit("console.log(1);");
    await expect(button).toBeVisible();
    const downloading = page.waitForEvent("download");
    await button.click();
    const files = await unpack(await downloading);
    expect(files["two-words-two-axes/gather.ts"]).toBe("console.log(1);\n");
    expect(files["two-words-two-axes/task.ts"]).toContain("export async function task");
    await expect(page.getByText("Downloaded, with your gather.ts.")).toBeVisible();
  });

  test("of the playground holds its files", async ({ page }) => {
    await writeOwn(page, 'console.log("mine");');
    const downloading = page.waitForEvent("download");
    await press(page, "Download as a folder");
    const files = await unpack(await downloading);
    expect(files["playground/main.ts"]).toBe('console.log("mine");\n');
    expect(JSON.parse(files["playground/package.json"] ?? "")).toMatchObject({ type: "module" });
  });
});

test.describe("a cell in another site's page", () => {
  /** A page of a second origin with a frame, as a teacher would write it. */
  async function serveTeacher(
    body: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<{ readonly address: string; close(): void }> {
    const server: Server = createServer((_, response) => {
      response.writeHead(200, { "content-type": "text/html", ...headers });
      response.end(`<!doctype html><meta charset="utf-8"><title>Teacher</title>${body}`);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    return {
      address: `http://127.0.0.1:${String(port)}/`,
      close: () => server.close(),
    };
  }

  /** The lines that the dialog gives, read from the page. */
  async function snippetOf(page: Page, file: string): Promise<string> {
    await page.goto(lesson);
    await choose(page, file, "Embed this cell");
    const dialog = page.getByRole("dialog", { name: `Embed ${file}`, exact: true });
    const lines = dialog.getByRole("textbox", { name: "Lines to copy" });
    await expect(lines).toBeFocused();
    const snippet = await lines.inputValue();
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole("button", { name: `More for ${file}`, exact: true })).toBeFocused();
    return snippet;
  }

  test("its lines are selected, and the first is in view where they wrap", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(lesson);
    await choose(page, "gather.ts", "Embed this cell");
    const lines = page.getByRole("textbox", { name: "Lines to copy" });
    await expect(lines).toBeFocused();
    // There before its words come, in no room: else they are not read out.
    const status = page.getByRole("dialog").getByRole("status");
    await expect(status).toHaveCSS("height", "0px");
    await expect(status).toHaveCSS("margin-bottom", "0px");
    const read = async (field: HTMLTextAreaElement) => {
      // Engines scroll to a selection with the next frame.
      for (let frames = 0; frames < 2; frames++)
        await new Promise((resolve) => requestAnimationFrame(resolve));
      return {
        wraps: field.scrollHeight > field.clientHeight,
        scrolled: field.scrollTop,
        selected: field.value.slice(field.selectionStart, field.selectionEnd) === field.value,
      };
    };
    expect(await lines.evaluate(read)).toEqual({ wraps: true, scrolled: 0, selected: true });
  });

  test("runs, is edited, and tells its height", async ({ page }) => {
    const snippet = await snippetOf(page, "gather.ts");
    expect(snippet).toContain(gatherEmbed);
    const teacher = await serveTeacher(`${snippet}<script>
      addEventListener("message", ({ data, source }) => {
        for (const frame of document.querySelectorAll("iframe")) {
          if (frame.contentWindow === source && data?.type === "interleave:height") {
            frame.style.height = data.height + "px";
            frame.dataset.told = data.height;
          }
        }
      });
    </script>`);
    const complaints = collectComplaints(page);
    let loads = 0;
    page.on("framenavigated", (frame) => {
      if (frame.url().includes("/embed/")) loads += 1;
    });
    await page.goto(teacher.address);
    const frame = page.frameLocator("iframe");
    const section = frame.getByRole("region", { name: "gather.ts", exact: true });
    await section.getByRole("button", { name: "Run", exact: true }).click();
    await expect(section).toHaveAttribute("data-state", "done");
    await expect(section).toHaveAttribute("data-concurrency", "3");
    await expect(section.getByRole("figure", { name: "Timeline of gather.ts" })).toBeVisible();

    await section.getByRole("group", { name: "Code of gather.ts" }).click();
    const editor = section.getByRole("textbox", { name: "Code of gather.ts" });
    await editor.fill('for (let n = 0; n < 12; n++) console.log("line", n);');
    await section.getByRole("button", { name: "Run", exact: true }).click();
    await expect(section.locator('[data-level="log"]')).toHaveCount(12);
    // As tall as what is in it: nothing scrolls inside.
    await expect
      .poll(() => frame.locator("html").evaluate((root) => root.scrollHeight <= root.clientHeight))
      .toBe(true);
    await expect(page.locator("iframe")).toHaveAttribute("data-told", /^\d+$/);
    // No reload in search of isolation, and nothing kept.
    expect(loads).toBe(1);
    await page.reload();
    await expect(section.getByRole("group", { name: "Code of gather.ts" })).toContainText(
      "Promise.all",
    );
    await page.goto(lesson);
    await expect(new CellOnPage(page, "gather.ts").code).toContainText("Promise.all");
    expect(complaints).toEqual([]);
    teacher.close();
  });

  test("leads back to its lesson in a page of its own", async ({ page, context }) => {
    const teacher = await serveTeacher(await snippetOf(page, "gather.ts"));
    await page.goto(teacher.address);
    const opening = context.waitForEvent("page");
    await page.frameLocator("iframe").getByRole("link", { name: "Two words, two axes" }).click();
    await expect(await opening).toHaveURL(/\/lessons\/two-words-two-axes\/#cell-gather\.ts$/);
    expect(page.url()).toBe(teacher.address);
    teacher.close();
  });

  test("says what is missing where its code shares memory", async ({ page }) => {
    const teacher = await serveTeacher(await snippetOf(page, "task.ts"));
    await page.goto(teacher.address);
    const section = page
      .frameLocator("iframe")
      .getByRole("region", { name: "task.ts", exact: true });
    await section.getByRole("group", { name: "Code of task.ts" }).click();
    await section
      .getByRole("textbox", { name: "Code of task.ts" })
      .fill("new SharedArrayBuffer(4);");
    await section.getByRole("button", { name: "Run", exact: true }).click();
    await expect(section).toHaveAttribute("data-state", "failed");
    await expect(section).toContainText("not cross-origin isolated");
    teacher.close();
  });

  test("runs on a host that sends no headers, without looking for isolation", async ({ page }) => {
    const host = await serveStatic("dist");
    const teacher = await serveTeacher(
      `<iframe src="${host.origin}${gatherEmbed}" title="A cell" allow="cross-origin-isolated"></iframe>`,
    );
    let loads = 0;
    page.on("framenavigated", (frame) => {
      if (frame.url().includes("/embed/")) loads += 1;
    });
    await page.goto(teacher.address);
    const section = page
      .frameLocator("iframe")
      .getByRole("region", { name: "gather.ts", exact: true });
    await section.getByRole("button", { name: "Run", exact: true }).click();
    await expect(section).toHaveAttribute("data-state", "done");
    expect(loads).toBe(1);
    teacher.close();
    await host.close();
  });
});
