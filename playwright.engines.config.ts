import { defineConfig } from "@playwright/test";
import config from "./playwright.config.ts";

/** `npm run test:engines`: the sandbox by itself in every engine of this machine, without the site. */
export default defineConfig({
  ...config,
  projects: [
    {
      name: "engines",
      testMatch: ["sandbox*", "hostile", "engines", "canary", "side-by-side", "trace"].map(
        (name) => `**/${name}.spec.ts`,
      ),
    },
  ],
  webServer: [],
});
