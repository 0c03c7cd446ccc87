import type { ViteUserConfig } from "astro";

type VitePlugin = Extract<NonNullable<ViteUserConfig["plugins"]>[number], { name: string }>;

/** Modules that pages without cells load as well: each in a script of its own. */
const shared: Readonly<Record<string, RegExp>> = {
  "preload-helper": /\bvite\/preload-helper\b/,
  words: /\/src\/words\/words\.ts$/,
  "page-line": /\/src\/notebook\/page-line\.ts$/,
  "tab-channel": /\/src\/notebook\/keeping\/(?:database|tab-channel)\.ts$/,
};

/** What pages with cells load at once. */
const ofCells =
  /\/src\/notebook\/(?:lesson-cell|lesson-prediction|run-comparison|run-all\/run-all-element)\.ts$/;

/**
 * One script has all that a page with cells loads at once. A bundler would cut it wherever some page, or a script
 * that comes later, has a use for a part of it: into a dozen pieces, each asked for and compressed by itself.
 * Measured in decision 030.
 */
export function startScripts(): VitePlugin {
  const groups = [
    ...Object.entries(shared).map(([name, test]) => ({ name, test, priority: 2 })),
    { name: "start", test: ofCells, priority: 1 },
  ];
  return {
    name: "interleave:start-scripts",
    configEnvironment: (name) =>
      name === "client"
        ? { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }
        : undefined,
  };
}
