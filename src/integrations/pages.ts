import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroConfig, AstroIntegration, AstroPrerenderer } from "astro";

import { isCourseOfOnesOwn, ownFolder } from "../lesson/course/course-folder.ts";
import { deadLinks, type PageLinks } from "../lesson/dead-links.ts";
import { isFile } from "../lesson/is-file.ts";
import { throwProblems } from "../lesson/problem.ts";
import { keptPages, type KeptPages, type Made } from "./kept-pages.ts";
import { insertPolicy, pagePolicy } from "./page-policy.ts";
import { placeOf } from "./place-of-link.ts";
import { readPage } from "./read-page.ts";
import { bundleSandbox } from "./sandbox-bundle.ts";

/**
 * Writes into every page what it may load and run, and makes no page again that has not changed since an
 * earlier build. Astro's own `security.csp` does not know Starlight's inline scripts, and the hashes are of
 * what is really written: nothing may change a page after it. What is below `lab/` is no page of the site
 * but what its cells fetch, and Astro knows it as no page either.
 *
 * @param kept is told the addresses of pages that are kept, for the sitemap: they are written here, and Astro
 *   does not hear of them, which would take it many times as long
 * @throws when the site is built, where it has no page, and where a link on one leads nowhere on the site
 */
export function pages(kept: string[]): AstroIntegration {
  let config: AstroConfig | undefined;
  const count = { made: 0 };
  const links = new Map<string, PageLinks>();
  return {
    name: "interleave:pages",
    hooks: {
      "astro:config:done": (done) => {
        ({ config } = done);
      },
      "astro:build:start": ({ setPrerenderer }) => {
        setPrerenderer((plain) => {
          if (config === undefined) throw new Error("Expected Astro's configuration; found none.");
          return finished(plain, config, { kept, count, links });
        });
      },
      "astro:build:done": ({ dir, logger }) => {
        const all = count.made + kept.length;
        if (all === 0) throw new Error(`Expected pages in ${fileURLToPath(dir)}; found none.`);
        if (config !== undefined) throwDeadLinks(links, config);
        logger.info(
          `${String(all)} pages, ${String(kept.length)} of them kept from an earlier build`,
        );
      },
    },
  };
}

/** Of the pages of one build; added to while it runs. */
interface Told {
  readonly kept: string[];
  readonly count: { made: number };
  /** By their addresses. */
  readonly links: Map<string, PageLinks>;
}

function finished(
  plain: AstroPrerenderer,
  config: AstroConfig,
  { kept, count, links }: Told,
): AstroPrerenderer {
  let keeping: KeptPages | undefined;
  let frameHash = "";
  const pictures: StaticImages = new Map();
  return {
    ...plain,
    name: "interleave:pages",
    setup: async () => {
      await plain.setup?.();
      ({ frameHash } = await bundleSandbox());
      keeping = keptPages(config);
    },
    getStaticPaths: async () => {
      const paths = await plain.getStaticPaths();
      return paths.filter(({ pathname, route: { type } }) => {
        if (type !== "page" && type !== "endpoint") return true;
        const address = addressOf(pathname, type, config.base);
        const made = keeping?.recall(address);
        if (made === undefined || !writeKept(made, fileOf(address, config))) return true;
        addPictures(pictures, made);
        if (made.links !== undefined) links.set(address, made.links);
        if (type === "page") kept.push(new URL(address, config.site ?? "http://localhost").href);
        return false;
      });
    },
    render: async (request, options) => {
      const path = decodeURI(new URL(request.url).pathname);
      const isPage = options.routeData.type !== "endpoint";
      if (isPage) count.made += 1;
      const make = async (): Promise<Made> => {
        const rendered = await plain.render(request, { ...options, collectMetadata: true });
        if (rendered instanceof Response || rendered.metadata === undefined) {
          throw new Error(`Expected Astro to tell the pictures of ${path}; it told none.`);
        }
        const { response, metadata } = rendered;
        const { status, headers } = response;
        const body = new Uint8Array(await response.arrayBuffer());
        return {
          status,
          headers: [...headers],
          ...(isPage ? withPolicy(body, frameHash, path) : { body, links: undefined }),
          pictures: metadata.staticImages,
          originals: metadata.referencedImages ?? [],
        };
      };
      const made = await (keeping === undefined ? make() : keeping.keep(path, make));
      const { status, headers, body } = made;
      addPictures(pictures, made);
      if (made.links !== undefined) links.set(path, made.links);
      return new Response(body, {
        status,
        headers: headers.map(([name, value]): [string, string] => [name, value]),
      });
    },
    collectStaticImages: () => Promise.resolve(pictures),
  };
}

/** As it stands in a request for it: a page's ends in a slash, that of a file in its name. */
function addressOf(pathname: string, type: "page" | "endpoint", base: string): string {
  const path = pathname.replace(/^\/+|\/+$/g, "");
  return `${base.replace(/\/*$/, "/")}${path}${type === "page" && path !== "" ? "/" : ""}`;
}

/** What is written for an address, as Astro writes it. */
function fileOf(address: string, { base, outDir }: AstroConfig): string {
  const below = address.slice(base.replace(/\/*$/, "/").length);
  return join(fileURLToPath(outDir), below.replace(/(?:^|\/)$/, "$&index.html"));
}

/**
 * In a course of one's own a page of theirs may stand in the place of ours, and pages of ours that lead to a
 * place on it are none of their business: such a link leads to the page.
 * @throws LessonError which tells where the links stand, as far as they are found in what somebody has written
 */
function throwDeadLinks(links: ReadonlyMap<string, PageLinks>, config: AstroConfig): void {
  const root = fileURLToPath(config.root);
  const home = config.base.replace(/\/*$/, "/");
  const isThere = (address: string): boolean =>
    address.startsWith(home) && isFile(fileOf(address, config));
  const isOfOthers = isCourseOfOnesOwn(root);
  throwProblems(
    deadLinks(links, isThere).flatMap(({ page, href, isOfPlace, message }) => {
      const place = placeOf(page.slice(home.length), href, root);
      if (isOfOthers && isOfPlace && place?.path.startsWith(`${ownFolder}/`) === true) return [];
      return [{ location: place ?? { path: page, line: 1, column: 1 }, message }];
    }),
  );
}

/** @returns whether it is written: Astro takes care of answers that are no file, and of files that a course brings along */
function writeKept({ status, body }: Made, file: string): boolean {
  if (status !== 200 || body.byteLength === 0 || existsSync(file)) return false;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, body);
  return true;
}

type StaticImages = Awaited<ReturnType<NonNullable<AstroPrerenderer["collectStaticImages"]>>>;

/** Astro makes the pictures of pages that it has made, and takes away originals that no such page shows: of a kept one it has to be told. */
function addPictures(all: StaticImages, { pictures, originals }: Made): void {
  for (const { originalPath, originalSrcPath, hash, finalPath, transform } of pictures) {
    const known = all.get(originalPath) ?? { originalSrcPath, transforms: new Map() };
    known.transforms.set(hash, { finalPath, transform });
    all.set(originalPath, known);
  }
  for (const original of originals) globalThis.astroAsset.referencedImages?.add(original);
}

function withPolicy(
  page: Uint8Array,
  frameHash: string,
  path: string,
): Pick<Made, "body" | "links"> {
  const html = new TextDecoder().decode(page);
  const { inline, links } = readPage(html);
  const policy = pagePolicy(inline, `'${frameHash}'`);
  return { body: new TextEncoder().encode(insertPolicy(html, policy, path)), links };
}
