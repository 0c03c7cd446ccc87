/** A cell that takes all memory: in Chromium its frame dies without an event, and the page goes on. */
import { expect, test } from "@playwright/test";
import { openDevtoolsPage } from "./sandbox/devtools-page.ts";
import { differences, programOf } from "./sandbox/run-case.ts";
import type { SandboxCase } from "./sandbox/sandbox-case.ts";
import type { PageReport } from "./sandbox/sandbox-page.ts";
import { servePage } from "./sandbox/serve-page.ts";

const bomb: SandboxCase = {
  name: "a memory bomb",
  files: {
    "main.ts": `const all: unknown[] = []; for (;;) all.push(Array.from({ length: 100_000 }, (_, i) => ({ i })));`,
  },
  state: "failed",
  reason: "memory",
  lines: [/more memory than a frame may have/],
  levels: { 0: "error" },
};

const ordinary: SandboxCase = {
  name: "an ordinary program",
  files: { "main.ts": `console.log("fine");` },
  state: "done",
  lines: ["fine"],
};

test("a memory bomb fails as memory, and the next run works", async () => {
  const server = await servePage();
  // A small heap, so that the bomb goes off in seconds.
  const page = await openDevtoolsPage(server.address, ["--js-flags=--max-old-space-size=200"]);
  try {
    await expect.poll(() => page.evaluate("typeof sandboxTest")).toBe("object");
    for (const given of [bomb, ordinary]) {
      const program = JSON.stringify(await programOf(given));
      const report = await page.evaluate(`sandboxTest.runProgram(${program})`);
      expect(differences(given, report as PageReport), given.name).toEqual([]);
    }
  } finally {
    await page.close();
    await server.close();
  }
});
