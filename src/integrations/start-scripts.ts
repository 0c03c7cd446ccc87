import type { ViteUserConfig } from "astro";

type VitePlugin = Extract<NonNullable<ViteUserConfig["plugins"]>[number], { name: string }>;

/** Modules that pages without cells load as well, by the names of their scripts. */
const shared: Readonly<Record<string, RegExp>> = {
  "preload-helper": /\bvite\/preload-helper\b/,
  page: /\/src\/(?:words\/words|notebook\/page-line)\.ts$/,
  "tab-channel": /\/src\/notebook\/keeping\/(?:database|tab-channel)\.ts$/,
  edits: /\/src\/notebook\/(?:cell-notes|store|stored-edit)\.ts$/,
};

/** Keeps how Starlight's own side bar was left. There is none: the menu is ours. */
const ofNoUse = /\/starlight\/dist\/components-internals\/SidebarPersistState\.js$/;

/** What its file is called, up to its hash. */
export const scriptOfCells = "start";

/** What pages with cells load at once. */
const ofCells =
  /\/src\/notebook\/(?:lesson-cell|lesson-prediction|run-comparison|run-all\/run-all-element)\.ts$/;

/**
 * One script has all that a page with cells loads at once. A bundler would cut it wherever some page, or a script
 * that comes later, has a use for a part of it: into a dozen pieces, each asked for and compressed by itself.
 * Measured in decision 030. And a script of Starlight's that no page of ours has a use for is left out.
 */
export function startScripts(): VitePlugin {
  const groups = [
    ...Object.entries(shared).map(([name, test]) => ({ name, test, priority: 2 })),
    { name: scriptOfCells, test: ofCells, priority: 1 },
  ];
  return {
    name: "interleave:start-scripts",
    load: (id) => (ofNoUse.test(id) ? "" : undefined),
    configEnvironment: (name) =>
      name === "client"
        ? { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }
        : undefined,
  };
}
