import { defineConfig } from "@playwright/test";
import { chromiumLaunchOptions } from "./scripts/find-chromium.ts";

/** The built site with isolation headers, as `npm start` serves it, uncompressed. `TEST_PORT`: for two suites side by side. */
export const sitePort = Number(process.env["TEST_PORT"] ?? 4331);
/** The same, built for and served under `/course/`. */
export const coursePort = sitePort + 1;

/**
 * What looks at pages, types into them, or ends programs that never would, and lessons, which have to hold
 * wherever they are read: right on a busy machine as well. The rest measures how long runs take and how many
 * threads are at work, and gets the machine to itself.
 */
const unhurried = [
  "axe",
  "bridge",
  "canary",
  "cells",
  "comfort",
  "editing",
  "engines",
  "exercise",
  "explore",
  "finding",
  "firefox",
  "glossary",
  "host-faults",
  "hosting",
  "hosts",
  "keeping",
  "keyboard",
  "offline",
  "pages",
  "plain-http",
  "playground",
  "predict",
  "reading",
  "run",
  "sharing",
  "side-by-side",
  "taps",
  "timeline",
  "translation",
  "types",
].map((name) => `**/${name}.spec.ts`);

export default defineConfig({
  testDir: "tests",
  // Unit tests of what the browser tests are made of end in `.test.ts`.
  testMatch: "**/*.spec.ts",
  // `npm test` runs them one after the other: `scripts/test.ts`.
  projects: [
    // Its limits only turn what hangs into a failure: side by side, each may take several times as long.
    {
      name: "together",
      testMatch: unhurried,
      timeout: 180_000,
      expect: { timeout: 30_000 },
    },
    { name: "alone", testIgnore: unhurried },
  ],
  outputDir: "test-results",
  // A test that passes only at the second try is a defect, of the test or of the site.
  retries: 0,
  // One page at a time: cells measure wall time, and a machine of two cores cannot run two of them fairly.
  // `npm test` gives `together` one a core.
  workers: 1,
  forbidOnly: process.env["CI"] !== undefined,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["./tests/closing-line.ts"]],
  use: {
    baseURL: `http://localhost:${String(sitePort)}`,
    browserName: "chromium",
    launchOptions: chromiumLaunchOptions(),
    // What was done, asked and printed. A picture of the page after each step doubles the time of a lesson's
    // tests, and its whole DOM after each triples it: `--trace on` has both. Even so it is a tenth of the suite's
    // time, and of what `.ci/run` leaves behind only the log is read.
    trace: {
      mode: process.env["CI"] === undefined ? "retain-on-failure" : "off",
      screenshots: false,
      snapshots: false,
      sources: true,
    },
    screenshot: "only-on-failure",
  },
  webServer: [
    {
      command: `node tests/preview.ts --port ${String(sitePort)}`,
      url: `http://localhost:${String(sitePort)}/`,
      reuseExistingServer: false,
    },
    {
      command: `node tests/preview.ts --port ${String(coursePort)} --out-dir dist-course --base /course/`,
      url: `http://localhost:${String(coursePort)}/course/`,
      reuseExistingServer: false,
    },
  ],
});
