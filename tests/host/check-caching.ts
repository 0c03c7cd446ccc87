/** Is what never changes kept, and everything else asked about anew? */
import { test } from "@playwright/test";
import { must, should } from "./findings.ts";
import { addressOf, type Host } from "./host.ts";
import { filesOfPage } from "./page-text.ts";
import { recipes } from "./remedies.ts";

/** How long an answer may be used without asking, in seconds. A cache guesses where nothing is said. */
function lifetime(cacheControl: string | undefined): number | undefined {
  if (cacheControl === undefined) return undefined;
  if (/\bno-(cache|store)\b/.test(cacheControl)) return 0;
  const age = /\bmax-age=(\d+)/.exec(cacheControl)?.[1];
  return age === undefined ? undefined : Number(age);
}

const year = 31_536_000;
const day = 86_400;

export function checkCaching(host: () => Host): void {
  test("files that are named by their contents are kept for good", async ({ request }) => {
    const html = await (await request.get(host().site)).text();
    const kept = filesOfPage(html).filter((path) => path.includes("/_astro/"));
    for (const path of kept.slice(0, 3)) {
      const url = new URL(path, host().site).href;
      const found = (await request.get(url)).headers()["cache-control"];
      should(host(), found?.includes("immutable") === true && lifetime(found) === year, {
        where: url,
        expected: `Cache-Control: public, max-age=${String(year)}, immutable`,
        found: found ?? "no Cache-Control",
        remedy: `${recipes}; as it is, every visit asks for these files again`,
      });
    }
    const missing = addressOf(host(), "_astro/no-such-file.js");
    const found = (await request.get(missing)).headers()["cache-control"];
    must((lifetime(found) ?? 0) <= day, {
      where: missing,
      expected: "an answer 404 that is not kept",
      found: found ?? "no Cache-Control",
      remedy:
        "give the long lifetime to files that are there only: a reader who comes while you copy a new build would miss one for as long",
    });
  });

  test("pages, and what keeps its name, are asked about each time", async ({ request }) => {
    for (const path of ["", "playground/", "modules/lab.json", "sw.js", "sw-kept.js"]) {
      const url = addressOf(host(), path);
      const first = await request.get(url);
      const { "cache-control": found, etag, "last-modified": modified } = first.headers();
      must((lifetime(found) ?? 0) <= day, {
        where: url,
        expected: "Cache-Control: no-cache",
        found: found ?? "no Cache-Control",
        remedy: `${recipes}; a page that is kept for so long asks for files of a build that is gone`,
      });
      should(host(), lifetime(found) === 0, {
        where: url,
        expected: "Cache-Control: no-cache (or max-age=0)",
        found: found ?? "no Cache-Control",
        remedy: `${recipes}; readers see a new build only when their copy has run out`,
      });
      const known: Record<string, string> =
        etag !== undefined
          ? { "if-none-match": etag }
          : modified !== undefined
            ? { "if-modified-since": modified }
            : {};
      const { length } = Object.keys(known);
      const again = length === 0 ? 200 : (await request.get(url, { headers: known })).status();
      should(host(), again === 304, {
        where: url,
        expected: "an ETag or Last-Modified, and status 304 when asked with it again",
        found: length === 0 ? "neither" : `status ${String(again)}`,
        remedy: "let your server tell when a file is the same; otherwise each visit loads it anew",
      });
    }
  });
}
