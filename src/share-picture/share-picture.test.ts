import { describe as suite, expect, test } from "vitest";
import type { Recording } from "../lesson/recording.ts";
import { gather, inTurn, thousands, workers } from "../timeline/sample-traces.ts";
import type { Trace } from "../trace/trace.ts";
import { drawRun } from "./draw-run.ts";
import { readPalette } from "./palette.ts";
import { pickRun } from "./pick-run.ts";
import { draw } from "./render-card.ts";

function recorded(trace: Trace): Recording {
  const measures = {
    wallMs: trace.wallMs,
    tasks: trace.tasks.length,
    concurrency: 1,
    parallelism: 1,
    threads: trace.lanes.length,
    busyMs: 1,
    inFlight: {},
  };
  return {
    hash: "",
    result: { state: "done", measures },
    lines: [],
    where: { browser: "Chromium 156", cores: 2, date: "2026-11-23" },
    trace,
  };
}

suite("the run on a picture", () => {
  const all = [
    ["in-turn.ts", recorded(inTurn)],
    ["gather.ts", recorded(gather)],
    ["workers.ts", recorded(workers)],
    ["thousands.ts", recorded(thousands)],
  ] as const;

  test("is the one that shows most: threads before bars", () => {
    expect(pickRun(all, 600)?.file).toBe("workers.ts");
  });

  test("fits", () => {
    expect(pickRun(all, 150)?.file).not.toBe("workers.ts");
    expect(pickRun(all, 10)).toBeUndefined();
  });

  test("is none where none is recorded", () => {
    expect(pickRun([], 600)).toBeUndefined();
  });
});

test("a drawn run has settled colours, fits into its place and names its threads", async () => {
  const drawn = drawRun(workers, await readPalette(), { width: 1000, tallest: 200 });
  expect(drawn.height).toBeLessThanOrEqual(200);
  expect(drawn.names.map(({ text }) => text).slice(0, 2)).toEqual(["main", "prime.worker.ts 1"]);
  expect(drawn.svg).toContain("[data-hue=&quot;1&quot;] .tl-solid{fill:#bb8100}");
  // What draws it leaves such a rule out without a word.
  expect(drawn.svg.slice(0, drawn.svg.indexOf("</style>"))).not.toMatch(
    /var\(|color-mix|light-dark/,
  );
});

test("letters of many scripts are drawn, and what no font has is left out", async () => {
  const picture = async (children: string): Promise<string> => {
    const style = { display: "flex", fontFamily: "Inter", fontWeight: 700 };
    const drawn = await draw({ type: "div", props: { style, children } });
    return Buffer.from(drawn).toString("base64");
  };
  const nothing = await picture("");
  for (const letter of "aüłřЖλ→≠") expect(await picture(letter), letter).not.toBe(nothing);
  expect(await picture("並")).toBe(nothing);
  expect(await picture("two 並 three 👋")).toBe(await picture("two three"));
  expect(await picture("Step 1️⃣ of 11")).toBe(await picture("Step of 11"));
  expect(await picture("الأقفال")).toBe(nothing);
});
