// What `npm run bench -- growth` holds the site's build against: nothing but what the text needs.
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";

export default defineConfig({
  trailingSlash: "always",
  integrations: [mdx()],
  markdown: { shikiConfig: { langAlias: { output: "plaintext" } } },
});
