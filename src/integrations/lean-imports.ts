import type { ViteUserConfig } from "astro";

type VitePlugin = Extract<NonNullable<ViteUserConfig["plugins"]>[number], { name: string }>;

/**
 * A script that loads another later does not carry the names of all that the other needs: before any
 * touch, those lists were a fifteenth of what a lesson loads. What is loaded later names its own, and
 * is asked for before it is needed.
 */
export function leanImports(): VitePlugin {
  return {
    name: "interleave:lean-imports",
    configEnvironment: (name) =>
      name === "client"
        ? { build: { modulePreload: { polyfill: false, resolveDependencies: stylesOnly } } }
        : undefined,
  };
}

const stylesOnly = (_file: string, needed: string[]): string[] =>
  needed.filter((file) => file.endsWith(".css"));
