import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** For each script of the built site (`_astro/page.abc.js`), whether code of ours is in it. */
export type ChunkOrigins = Readonly<Record<string, "ours" | "theirs">>;

/** Where the list is written: not part of the site. */
export const chunkOriginsFile = new URL("../../.astro/chunk-origins.json", import.meta.url);

/** Notes which of the built scripts hold code of ours, so that their size can be held to a budget. */
export function chunkOrigins(): AstroIntegration {
  const origins: Record<string, "ours" | "theirs"> = {};
  return {
    name: "interleave:chunk-origins",
    hooks: {
      "astro:config:setup": ({ updateConfig, config }) => {
        const ours = fileURLToPath(new URL("src/", config.root));
        updateConfig({
          vite: {
            plugins: [
              {
                name: "interleave:chunk-origins",
                generateBundle(_options, bundle) {
                  for (const chunk of Object.values(bundle)) {
                    if (chunk.type !== "chunk") continue;
                    const isOurs = chunk.moduleIds.some((id) => id.startsWith(ours));
                    origins[chunk.fileName] = isOurs ? "ours" : "theirs";
                  }
                },
              },
            ],
          },
        });
      },
      "astro:build:done": () => writeFile(chunkOriginsFile, JSON.stringify(origins, null, 2)),
    },
  };
}
