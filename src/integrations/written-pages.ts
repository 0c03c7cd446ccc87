import type { AstroIntegration } from "astro";

/** Of Starlight's route for its pages. */
const pagesPattern = "[...slug]";

/**
 * Pages in another language are those that somebody has written. Starlight makes one of every page in every
 * language, in English where there is no translation: a thousand lessons would be two thousand pages, half of
 * them twice the same text. Its route stays; which addresses it has is said by `WrittenPages.astro`. Stands
 * before Starlight among the integrations.
 *
 * @throws when the site is built, where Starlight has no such route
 */
export function writtenPages(): AstroIntegration {
  return {
    name: "interleave:written-pages",
    hooks: {
      "astro:config:setup": ({ config }) => {
        const starlight = config.integrations.find(({ name }) => name === "@astrojs/starlight");
        const setup = starlight?.hooks["astro:config:setup"];
        if (starlight === undefined || setup === undefined) {
          throw new Error(
            "Expected Starlight among the integrations, with a hook that adds its routes; found none. See src/integrations/written-pages.ts.",
          );
        }
        starlight.hooks["astro:config:setup"] = async (options) => {
          const patterns: string[] = [];
          await setup({
            ...options,
            injectRoute: (route) => {
              patterns.push(route.pattern);
              options.injectRoute(
                route.pattern === pagesPattern
                  ? { ...route, entrypoint: "./src/components/site/WrittenPages.astro" }
                  : route,
              );
            },
          });
          if (patterns.includes(pagesPattern)) return;
          throw new Error(
            `Expected Starlight to add a route ${pagesPattern} for its pages; found ${patterns.join(", ") || "none"}. See src/integrations/written-pages.ts.`,
          );
        };
      },
    },
  };
}
