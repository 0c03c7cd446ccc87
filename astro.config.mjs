import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import sitemap from "@astrojs/sitemap";
import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";

import { fileURLToPath } from "node:url";

import { builtCourse } from "./src/integrations/built-course.ts";
import { chunkOrigins } from "./src/integrations/chunk-origins.ts";
import { course } from "./src/integrations/course.ts";
import { headingLabels } from "./src/integrations/heading-labels.ts";
import { hostHeaders } from "./src/integrations/host-headers.ts";
import { leanImports } from "./src/integrations/lean-imports.ts";
import { installable } from "./src/integrations/installable.ts";
import { lessons } from "./src/integrations/lessons.ts";
import { licences } from "./src/integrations/licences/licences.ts";
import { isMapped } from "./src/integrations/mapped-pages.ts";
import { previewBase } from "./src/integrations/preview-base.ts";
import { previewSlash } from "./src/integrations/preview-slash.ts";
import { oldSite } from "./src/integrations/old-site.ts";
import { pages } from "./src/integrations/pages.ts";
import { searchIndex } from "./src/integrations/search-index.ts";
import { sandboxBundle } from "./src/integrations/sandbox-bundle.ts";
import { serviceWorker } from "./src/integrations/service-worker.ts";
import { sidebarItems } from "./src/integrations/sidebar.ts";
import { courseFolder, isCourseOfOnesOwn } from "./src/lesson/course/course-folder.ts";
import { readCourseConfig } from "./src/lesson/course/read-course.ts";
import { AuthorError } from "./src/lesson/problem.ts";
import { remarkCells } from "./src/lesson/remark-cells.ts";
import { shikiOptions } from "./src/lesson/shiki.ts";
import { startScripts } from "./src/integrations/start-scripts.ts";
import { typeLibraryAddress } from "./src/integrations/type-library-address.ts";
import { wordsScript } from "./src/integrations/words-script.ts";
import { siteHeaders } from "./src/integrations/site-headers.ts";
import { writtenPages } from "./src/integrations/written-pages.ts";
import { languages } from "./src/words/languages.ts";

const root = fileURLToPath(new URL(".", import.meta.url));
/** What it is called, its logo: ours, or of the course that `COURSE` names. */
const { title, description, logo } = readCourseConfig(root);
/** Below the site's root: in the browser's tab, and what the icons of an installed course are drawn from. */
const picture = logo === undefined ? "favicon.svg" : `brand/${logo}`;

/** The origin, `https://example.org`. What is for others than readers needs it (`content/pages/hosting.mdx`). */
const site = process.env.SITE === "" ? undefined : process.env.SITE;
if (site !== undefined && !/^https?:\/\/[^/]+\/?$/.test(site)) {
  throw new AuthorError(
    `Expected SITE to be an origin, such as https://school.example, found ${site}. A path below it goes into BASE: BASE=/course/.`,
  );
}
/** The sub-path, `/course/`. */
const base = process.env.BASE ?? "/";
const port = Number(process.env.PORT ?? 4321);

/** Addresses of pages that are kept from an earlier build, and not among those that Astro makes. */
const keptAddresses = [];

const part = (name) => `./src/components/site/${name}.astro`;

export default defineConfig({
  ...(site === undefined ? {} : { site }),
  base,
  trailingSlash: "always",
  // What Astro remembers of a course's pages is not to be forgotten for another's.
  ...(isCourseOfOnesOwn(root) ? { cacheDir: "./node_modules/.astro-course" } : {}),
  server: { port, headers: siteHeaders },
  prefetch: false,
  markdown: {
    processor: unified({ remarkPlugins: [remarkCells] }),
    shikiConfig: shikiOptions,
  },
  integrations: [
    previewBase(),
    previewSlash(),
    course(),
    lessons(),
    searchIndex(),
    writtenPages(),
    starlight({
      title,
      description,
      favicon: `/${picture}`,
      head: [
        {
          tag: "meta",
          attrs: {
            name: "viewport",
            // Where a keyboard comes up, the page is what it leaves: what sticks to the top of a cell is in sight.
            content: "width=device-width, initial-scale=1, interactive-widget=resizes-content",
          },
        },
      ],
      // English at the root; a lesson that is translated has a second address, below `/de/`.
      locales: {
        root: { label: "English", lang: "en" },
        ...Object.fromEntries(
          Object.entries(languages).map(([lang, { name }]) => [lang, { label: name, lang }]),
        ),
      },
      customCss: [
        "./src/styles/tokens.css",
        "./src/styles/starlight.css",
        "./src/styles/page.css",
        "./src/styles/prose.css",
        "./src/styles/code.css",
        "./src/styles/print.css",
        "virtual:course.css",
      ],
      sidebar: sidebarItems(root),
      // Shiki is the only highlighter, for cells and for fences that do not run.
      expressiveCode: false,
      // Ours has an address of its own to offer (`src/pages/404.astro`).
      disable404Route: true,
      markdown: { processedDirs: ["./content", courseFolder(root)] },
      routeMiddleware: "./src/components/site/route-data.ts",
      components: Object.fromEntries(
        [
          "ContentPanel",
          "Footer",
          "Head",
          "Header",
          "MarkdownContent",
          "PageFrame",
          "PageSidebar",
          "PageTitle",
          "Pagination",
          "SiteTitle",
          "ThemeProvider",
          "TwoColumnContent",
        ]
          .map((name) => [name, part(name)])
          .concat([
            ["Sidebar", part("SiteMenu")],
            ...["Banner", "DraftContentNotice", "Hero"].map((name) => [name, part("Nothing")]),
          ]),
      ),
    }),
    headingLabels(),
    sitemap({
      customPages: keptAddresses,
      filter: (page) => isMapped(new URL(page).pathname, base, root),
      i18n: {
        defaultLocale: "en",
        locales: {
          en: "en",
          ...Object.fromEntries(Object.keys(languages).map((tag) => [tag, tag])),
        },
      },
    }),
    mdx({ optimize: true }),
    chunkOrigins(),
    licences(),
    hostHeaders(),
    installable({ name: title, description, picture }),
    pages(keptAddresses),
    // Behind all that writes files: it names each by its contents.
    serviceWorker(),
    oldSite(),
    // Last: the site is whole.
    builtCourse(),
  ],
  vite: {
    plugins: [sandboxBundle(), leanImports(), startScripts(), typeLibraryAddress(), wordsScript()],
    // Dev server: what only workers import is found before a page starts one, or Vite would load the page anew.
    optimizeDeps: { entries: ["src/**/*.worker.ts"] },
    build: {
      target: "es2022",
      cssTarget: ["chrome123", "firefox121", "safari17.5"],
      rolldownOptions: {
        // Astro's own mark on every lesson, which it has read by then: eight lines each, of no use to anybody.
        onLog: (level, log, handle) => {
          const isAstros =
            log.code === "MODULE_LEVEL_DIRECTIVE" && log.message.includes("astro:head-inject");
          if (!isAstros) handle(level, log);
        },
      },
    },
  },
});
