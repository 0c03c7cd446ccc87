import { defineConfig } from "@playwright/test";
import config from "./playwright.config.ts";

/** `npm run test:host`: the site as some host serves it. Nothing is built or served here. */
export default defineConfig({
  ...config,
  projects: [{ name: "host", testMatch: "**/site-url.host.ts" }],
  metadata: { site: process.env["SITE_URL"] },
  reporter: [["./tests/host/host-report.ts"]],
  // Between here and there lies a network.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  use: {
    ...config.use,
    trace: "off",
    // A certificate of one's own authority: the suite looks at the site, not at who vouches for it.
    ignoreHTTPSErrors: process.env["IGNORE_CERTIFICATES"] === "1",
  },
  webServer: [],
});
