import type { ViteUserConfig } from "astro";
import { rememberAsync } from "../lesson/build-cache/remember.ts";
import { glossaryIds } from "../lesson/glossary.ts";
import { lessonDigest } from "../lesson/lesson-digest.ts";
import { lessonOfPath } from "../lesson/lesson-path.ts";

type VitePlugin = Extract<NonNullable<ViteUserConfig["plugins"]>[number], { name: string }>;

/** Of `@astrojs/mdx`, which makes JavaScript of a page. */
const mdxPlugin = "@mdx-js/rolldown";

/**
 * A page that has not changed is not parsed and highlighted again by a later build. What it is made of is
 * its text, and for a lesson what stands beside it and the words of the glossary (`remark-cells.ts`).
 *
 * @param root of the project
 */
export function keptMdx(root: string): VitePlugin {
  // Vite resolves its configuration several times, with the same plugins.
  const wrapped = new WeakSet();
  return {
    name: "interleave:kept-mdx",
    configResolved({ plugins }) {
      const mdx = plugins.find(({ name }) => name === mdxPlugin);
      const transform = mdx?.transform;
      if (typeof transform !== "object") {
        throw new Error(
          `Expected a Vite plugin ${mdxPlugin} with a filtered transform, as @astrojs/mdx has it; found ${mdx === undefined ? "none" : "another form"}. See src/integrations/kept-mdx.ts.`,
        );
      }
      if (wrapped.has(transform)) return;
      wrapped.add(transform);
      const { handler } = transform;
      transform.handler = function (code, id, options) {
        const lesson = lessonOfPath(id, root);
        const beside = lesson === undefined ? glossaryIds(root) : lessonDigest(lesson.dir, root);
        return rememberAsync("mdx", [id, code, beside], () =>
          Promise.resolve(handler.call(this, code, id, options)),
        );
      };
    },
  };
}
