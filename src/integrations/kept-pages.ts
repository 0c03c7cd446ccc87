import { createHash } from "node:crypto";
import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AstroConfig, PrerenderRenderMetadata } from "astro";
import { recallMade, rememberAsync } from "../lesson/build-cache/remember.ts";
import { courseDigest } from "../lesson/course-digest.ts";
import { lessonPlaces } from "../lesson/course/lesson-places.ts";
import { lessonDigest } from "../lesson/lesson-digest.ts";
import type { PageLinks } from "../lesson/dead-links.ts";

/** Astro's answer for an address of the site: its body is what is written to disk. */
export interface Made {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array<ArrayBuffer>;
  /** Pictures that it shows in sizes and formats of Astro's making, which are made once all pages are. */
  readonly pictures: PrerenderRenderMetadata["staticImages"];
  /** Paths of those that it shows as they are. */
  readonly originals: readonly string[];
  /** Of a page. */
  readonly links: PageLinks | undefined;
}

type SiteConfig = Pick<AstroConfig, "root" | "outDir" | "site" | "base"> & {
  readonly build: Pick<AstroConfig["build"], "assets">;
};

/** Where something lies that is made of one lesson alone: its page in any language, its data, its cells to be framed. */
const ofLesson = /^(?:(?:[A-Za-z-]+\/)?lessons|embed)\/(?<slug>[^/]+)\//;

/** A path is of an address, with `base`. */
export interface KeptPages {
  /** @returns what an earlier build made; undefined where it is to be made */
  readonly recall: (path: string) => Made | undefined;
  /** @param make in whatever way a build makes it */
  readonly keep: (path: string, make: () => Promise<Made>) => Promise<Made>;
}

/**
 * What a lesson has on the site, kept unless it has changed since an earlier build. It is made of the lesson,
 * of what pages show of the rest of the course, and of the names of the site's scripts and styles. Everything
 * else (lists, the front page, the glossary) is made each time.
 *
 * @param config of the site; its scripts and styles are built
 */
export function keptPages({ root, outDir, build, site, base }: SiteConfig): KeptPages {
  const project = fileURLToPath(root).replace(/[\\/]$/, "");
  const home = base.replace(/\/*$/, "/");
  const dirs = new Map(lessonPlaces(project).map(({ slug, dir }) => [slug, dir]));
  const assets = globSync(`${build.assets}/**/*`, { cwd: fileURLToPath(outDir) }).sort();
  const shared = createHash("sha256")
    .update(JSON.stringify([courseDigest(project), site ?? "", home, assets]))
    .digest("hex");
  const inputsOf = (path: string): readonly string[] | undefined => {
    const slug = ofLesson.exec(path.slice(home.length))?.groups?.["slug"];
    const dir = dirs.get(slug ?? "");
    return dir === undefined ? undefined : [path, shared, dir, lessonDigest(dir, project)];
  };
  return {
    recall: (path) => {
      const inputs = inputsOf(path);
      // The key says which code made it of which inputs, and so its type.
      return inputs && (recallMade("page", inputs)?.value as Made | undefined);
    },
    keep: (path, make) => {
      const inputs = inputsOf(path);
      return inputs === undefined ? make() : rememberAsync("page", inputs, make);
    },
  };
}
