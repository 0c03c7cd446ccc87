import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroConfig, AstroIntegration, AstroPrerenderer } from "astro";

import { keptPages, type KeptPages, type Made } from "./kept-pages.ts";
import { findInline, insertPolicy, pagePolicy } from "./page-policy.ts";
import { bundleSandbox } from "./sandbox-bundle.ts";

/**
 * Writes into every page what it may load and run, and makes no page again that has not changed since an
 * earlier build. Astro's own `security.csp` does not know Starlight's inline scripts, and the hashes are of
 * what is really written: nothing may change a page after it. What is below `lab/` is no page of the site
 * but what its cells fetch, and Astro knows it as no page either.
 *
 * @param kept is told the addresses of pages that are kept, for the sitemap: they are written here, and Astro
 *   does not hear of them, which would take it many times as long
 * @throws when the site is built, where it has no page
 */
export function pages(kept: string[]): AstroIntegration {
  let config: AstroConfig | undefined;
  const count = { made: 0 };
  return {
    name: "interleave:pages",
    hooks: {
      "astro:config:done": (done) => {
        ({ config } = done);
      },
      "astro:build:start": ({ setPrerenderer }) => {
        setPrerenderer((plain) => {
          if (config === undefined) throw new Error("Expected Astro's configuration; found none.");
          return finished(plain, config, kept, count);
        });
      },
      "astro:build:done": ({ dir, logger }) => {
        const all = count.made + kept.length;
        if (all === 0) throw new Error(`Expected pages in ${fileURLToPath(dir)}; found none.`);
        logger.info(
          `${String(all)} pages, ${String(kept.length)} of them kept from an earlier build`,
        );
      },
    },
  };
}

/** @param kept, @param count are added to */
function finished(
  plain: AstroPrerenderer,
  config: AstroConfig,
  kept: string[],
  count: { made: number },
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
          body: isPage ? withPolicy(body, frameHash, path) : body,
          pictures: metadata.staticImages,
          originals: metadata.referencedImages ?? [],
        };
      };
      const made = await (keeping === undefined ? make() : keeping.keep(path, make));
      const { status, headers, body } = made;
      addPictures(pictures, made);
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

function withPolicy(page: Uint8Array, frameHash: string, path: string): Uint8Array<ArrayBuffer> {
  const html = new TextDecoder().decode(page);
  const policy = pagePolicy(findInline(html), `'${frameHash}'`);
  return new TextEncoder().encode(insertPolicy(html, policy, path));
}
