/** What pages weigh before any touch, beside a default Starlight of the same text; and Lighthouse. */
import { glob } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { readBuiltBase } from "../../src/integrations/preview-base.ts";
import { siteHeaders } from "../../src/integrations/site-headers.ts";
import { chromiumLaunchOptions } from "../../scripts/find-chromium.ts";
import { freePort } from "../../scripts/free-port.ts";
import { isBuildFresh } from "../../scripts/fresh-build.ts";
import { runQuietStep } from "../../scripts/run-step.ts";
import type { Row } from "../row.ts";
import { summarize } from "../statistics.ts";
import { serveCompressed } from "./serve-compressed.ts";
import { buildPlainSite } from "./plain-site.ts";
import { runLighthouse } from "./run-lighthouse.ts";
import { weighPage, type PageWeight } from "./weigh-page.ts";

const engine = "Chromium";
/** Stand in for other pages, and are not to be found by search. */
const standIns = new Set(["404.html", "unkept/index.html"]);
const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

/** bytes to KB of 1,000 bytes */
const kilobytes = (bytes: number) => summarize([bytes / 1_000]);

/** @param root of the project, whose `dist/` is measured; built first where it is not what a build would make */
export async function measureLight(root: string): Promise<Row[]> {
  const dist = join(root, "dist");
  if (!isBuildFresh(root) || readBuiltBase(dist) !== "/") {
    runQuietStep("Build", ["astro", "build"], { BASE: "/" });
  }
  const closers: (() => Promise<unknown>)[] = [];
  const rows: Row[] = [];
  try {
    const port = await freePort();
    const options = chromiumLaunchOptions();
    const browser = await chromium.launch({
      ...options,
      args: [...options.args, `--remote-debugging-port=${String(port)}`],
    });
    closers.push(() => browser.close());
    const plain = await buildPlainSite(root);
    closers.push(() => plain.remove());
    const ours = await serveCompressed(dist, siteHeaders);
    closers.push(() => ours.close());
    const theirs = await serveCompressed(plain.dist, {});
    closers.push(() => theirs.close());
    for (const slug of plain.slugs) {
      const path = `/lessons/${slug}/`;
      const own = await weighPage(browser, ours.origin + path);
      rows.push(...weightRows(slug, own, await weighPage(browser, theirs.origin + path)));
    }
    for await (const file of glob("**/*.html", { cwd: dist, exclude: ["lab/**"] })) {
      // Pages to frame are of one form, and not to be found by search.
      if (file.startsWith("embed/") || standIns.has(file)) continue;
      const path = `/${file.replace(/index\.html$/, "")}`;
      const { scores, lacking } = await runLighthouse(ours.origin + path, port);
      if (lacking.length > 0) console.log(`${path}: ${lacking.join("; ")}`);
      for (const category of categories) {
        rows.push({
          engine,
          name: `Lighthouse, ${category}: ${path}`,
          unit: "points",
          ours: summarize([scores[category] ?? 0]),
          baseline: undefined,
          aim: { kind: "at least", value: 100 },
        });
      }
    }
  } finally {
    await Promise.all(closers.map((close) => close()));
  }
  return rows;
}

function weightRows(slug: string, own: PageWeight, plain: PageWeight): readonly Row[] {
  const row = (name: string, ours: number, theirs: number): Row => ({
    engine,
    name: `${name}: ${slug}`,
    unit: "KB",
    ours: kilobytes(ours),
    baseline: { name: "default Starlight", summary: kilobytes(theirs) },
    aim: { kind: "ratio at most", value: 1 },
  });
  return [
    row("external JavaScript before any touch", own.scripts, plain.scripts),
    row("all before any touch", own.all, plain.all),
    {
      engine,
      name: `layout shift while it loads: ${slug}`,
      unit: "CLS",
      ours: summarize([own.layoutShift]),
      baseline: { name: "default Starlight", summary: summarize([plain.layoutShift]) },
      aim: { kind: "at most", value: 0 },
    },
  ];
}
