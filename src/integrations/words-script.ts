/** Has the built site's scripts import `page-phrases.ts` by an address of its own: `src/pages/words/` puts it there. */
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { phrasesSource, wordsPath } from "../words/words-files.ts";

const source = fileURLToPath(new URL(`../../${phrasesSource}`, import.meta.url));

/** For Vite: a bundler would put it into the script that imports it, where no import map reaches. */
export function wordsScript(): Plugin {
  let root = "/";
  return {
    name: "interleave:words-script",
    apply: "build",
    enforce: "pre",
    configResolved: ({ base }) => {
      root = base.replace(/\/*$/, "/");
    },
    async resolveId(asked, importer, options) {
      if (this.environment.name !== "client" || !asked.endsWith("/page-phrases.ts"))
        return undefined;
      const resolved = await this.resolve(asked, importer, { ...options, skipSelf: true });
      if (resolved?.id !== source) return undefined;
      return { id: root + wordsPath("en"), external: "absolute" };
    },
  };
}
