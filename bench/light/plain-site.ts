/** The course's text as a Starlight site by default, built: what ours is held against. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "astro";
import { readLessons } from "../../src/lesson/read-lessons.ts";
import { plainLesson } from "./plain-lesson.ts";

export interface PlainSite {
  /** Where it was built. */
  readonly dist: string;
  /** Slugs of its lessons, each at `lessons/<slug>/`. */
  readonly slugs: readonly string[];
  remove(): Promise<void>;
}

const contentConfig = `import { defineCollection } from "astro:content";
import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Astro bundles what a project names as its own, and Starlight has to be bundled. */
const manifest = {
  private: true,
  type: "module",
  dependencies: { astro: "*", "@astrojs/starlight": "*" },
};

/**
 * @param root of the project, within which it is made, so that it finds the same packages
 * @throws where it does not build; nothing of it is left
 */
export async function buildPlainSite(root: string): Promise<PlainSite> {
  await mkdir(join(root, ".astro"), { recursive: true });
  const folder = await mkdtemp(join(root, ".astro/plain-site-"));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const slugs = await buildIn(folder, root);
    return { dist: join(folder, "dist"), slugs, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** @returns the slugs of its lessons */
async function buildIn(folder: string, root: string): Promise<readonly string[]> {
  const docs = join(folder, "src/content/docs");
  await mkdir(join(docs, "lessons"), { recursive: true });
  const lessons = await readLessons();
  const slugs = lessons.map(({ slug }) => slug);
  const items = JSON.stringify(slugs.map((slug) => `lessons/${slug}`));
  const config = `import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
export default defineConfig({
  integrations: [starlight({ title: "Interleave", sidebar: [{ label: "Lessons", items: ${items} }] })],
});
`;
  await Promise.all([
    writeFile(join(folder, "package.json"), JSON.stringify(manifest)),
    writeFile(join(folder, "astro.config.mjs"), config),
    writeFile(join(folder, "src/content.config.ts"), contentConfig),
    writeFile(join(docs, "index.md"), "---\ntitle: Interleave\n---\n\nA course.\n"),
    ...lessons.map((lesson) =>
      writeFile(join(docs, `lessons/${lesson.slug}.md`), plainLesson(lesson, root)),
    ),
  ]);
  await build({ root: folder, logLevel: "error" });
  return slugs;
}
