/**
 * What more lessons cost: builds of our site beside a plain Astro site of the same text, a build after one
 * edit, and the dev server after one.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { appendFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Row } from "../row.ts";
import { summarize } from "../statistics.ts";
import { runBuild, type Cost } from "./run-build.ts";
import { makeSites, type Site } from "./sites.ts";
import { timeEdits } from "./time-edit.ts";

interface Measured {
  readonly lessons: number;
  readonly ours: Cost;
  readonly plain: Cost;
  /** After an edit of one lesson. */
  readonly again: Cost;
  readonly plainAgain: Cost;
  /** ms of each edit in the dev server. */
  readonly edits: readonly number[];
  readonly plainEdits: readonly number[];
}

/** Edits in the dev server. */
const editCount = 5;

/** @param sizes how many lessons, smallest first */
export async function measureGrowth(sizes: readonly number[]): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "interleave-growth-"));
  const measured: Measured[] = [];
  try {
    for (const lessons of sizes) {
      console.log(`growth: ${String(lessons)} lessons …`);
      measured.push(await measureSize(folder, lessons));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return [...measured.flatMap(rowsOf), ...growthRows(measured)];
}

async function measureSize(folder: string, lessons: number): Promise<Measured> {
  const { ours, plain } = makeSites(folder, lessons);
  const middle = Math.ceil(lessons / 2);
  const again = async (site: Site): Promise<Cost> => {
    await appendFile(site.lesson(middle).file, "\nOne more sentence.\n");
    return runBuild(site.root);
  };
  return {
    lessons,
    plain: await runBuild(plain.root),
    ours: await runBuild(ours.root),
    plainAgain: await again(plain),
    again: await again(ours),
    plainEdits: await timeEdits(plain, middle, editCount),
    edits: await timeEdits(ours, middle, editCount),
  };
}

function rowsOf(measured: Measured): Row[] {
  const { lessons, ours, plain, again, plainAgain, edits, plainEdits } = measured;
  // The aims are for a large site: below, what there is of the engine itself weighs most.
  const isLarge = lessons >= 1_000;
  const half = isLarge ? ({ kind: "ratio at most", value: 0.5 } as const) : undefined;
  const tenth = isLarge ? ({ kind: "ratio at most", value: 0.1 } as const) : undefined;
  const of = `${lessons.toLocaleString("en")} lessons`;
  const row = (
    name: string,
    unit: Row["unit"],
    [mine, theirs]: readonly [readonly number[], readonly number[]],
    baseline: string,
    aim: Row["aim"],
  ): Row => ({
    engine: "Astro",
    name: `${name}, ${of}`,
    unit,
    ours: summarize(mine),
    baseline: { name: baseline, summary: summarize(theirs) },
    aim,
  });
  const plainSite = "plain Astro, MDX, Shiki";
  const first = "the first build";
  return [
    row("build", "s", [[ours.wallS], [plain.wallS]], plainSite, half),
    row("build, processor time", "s", [[ours.cpuS], [plain.cpuS]], plainSite, half),
    row("build, most memory", "MB", [[ours.peakMB], [plain.peakMB]], plainSite, half),
    row("build after one edit", "s", [[again.wallS], [ours.wallS]], first, tenth),
    row("build after one edit, processor time", "s", [[again.cpuS], [ours.cpuS]], first, tenth),
    row(
      "build after one edit, beside plain",
      "s",
      [[again.cpuS], [plainAgain.cpuS]],
      plainSite,
      undefined,
    ),
    row(
      "dev, an edited lesson shows",
      "ms",
      [edits, plainEdits],
      plainSite,
      isLarge ? { kind: "at most", value: 1_000 } : undefined,
    ),
  ];
}

/** How a build grows from each size to the next: 1 where twice the lessons take twice the time. */
function growthRows(measured: readonly Measured[]): Row[] {
  return measured.flatMap((larger, index) => {
    const smaller = measured[index - 1];
    if (smaller === undefined) return [];
    const more = larger.lessons / smaller.lessons;
    const growth = (cost: (of: Measured) => number): number => cost(larger) / cost(smaller) / more;
    const from = `${smaller.lessons.toLocaleString("en")} to ${larger.lessons.toLocaleString("en")} lessons`;
    return [
      {
        engine: "Astro",
        name: `growth of processor time, ${from}, by lesson`,
        unit: "×",
        ours: summarize([growth(({ ours }) => ours.cpuS)]),
        baseline: {
          name: "plain Astro, MDX, Shiki",
          summary: summarize([growth(({ plain }) => plain.cpuS)]),
        },
        aim: { kind: "at most", value: 1 },
      } as const,
    ];
  });
}
