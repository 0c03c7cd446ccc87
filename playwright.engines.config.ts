import { defineConfig } from "@playwright/test";
import config from "./playwright.config.ts";

/** `npm run test:engines`: the sandbox by itself in every engine of this machine, without the site. */
export default defineConfig({
  ...config,
  testMatch: [
    "**/sandbox*.spec.ts",
    "**/hostile.spec.ts",
    "**/engines.spec.ts",
    "**/canary.spec.ts",
    "**/side-by-side.spec.ts",
    "**/trace.spec.ts",
  ],
  webServer: [],
});
