/** How long an author waits in the dev server: from an edit to the page that has it. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { freePort } from "../../scripts/free-port.ts";
import { siteEnvironment } from "./site-environment.ts";
import type { Site } from "./sites.ts";

/** ms until the first page has come. */
const startLimit = 600_000;
/** ms for an edit to show. */
const editLimit = 60_000;

/**
 * @param times how often the lesson is edited
 * @returns ms of each edit: from the file's write to the end of the first page that has the new words
 */
export async function timeEdits(site: Site, number: number, times: number): Promise<number[]> {
  const port = String(await freePort());
  const server = spawn(
    process.execPath,
    [join(site.root, "node_modules/astro/bin/astro.mjs"), "dev", "--port", port],
    {
      cwd: site.root,
      env: { ...siteEnvironment(), PORT: port },
      stdio: "ignore",
    },
  );
  const isClosed = once(server, "close");
  try {
    const { file, address } = site.lesson(number);
    const page = `http://localhost:${port}${address}`;
    const text = await readFile(file, "utf8");
    await until(page, `lesson ${String(number)}`, startLimit);
    const taken: number[] = [];
    for (let time = 1; time <= times; time++) {
      const words = `Edited for the ${String(time)}th time.`;
      await writeFile(file, `${text}\n${words}\n`);
      taken.push(await until(page, words, editLimit));
    }
    await writeFile(file, text);
    return taken;
  } finally {
    server.kill();
    // It writes into the site's folder until then.
    await isClosed;
  }
}

/**
 * Asks for a page until it holds some words.
 * @returns ms that it took
 */
async function until(page: string, words: string, limit: number): Promise<number> {
  const begunAt = performance.now();
  for (;;) {
    const text = await fetch(page).then(
      (response) => response.text(),
      () => "",
    );
    const ms = performance.now() - begunAt;
    if (text.includes(words)) return ms;
    if (ms > limit)
      throw new Error(`Expected "${words}" on ${page} within ${String(limit)} ms; found none.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
