import { fileURLToPath } from "node:url";
import type { AstroConfig, AstroIntegration, AstroPrerenderer } from "astro";

import { keptPages, type Made } from "./kept-pages.ts";
import { findInline, insertPolicy, pagePolicy } from "./page-policy.ts";
import { bundleSandbox } from "./sandbox-bundle.ts";

/**
 * Writes into every page what it may load and run, and makes no page again that has not changed since an
 * earlier build. Astro's own `security.csp` does not know Starlight's inline scripts, and the hashes are of
 * what is really written: nothing may change a page after it. What is below `lab/` is no page of the site
 * but what its cells fetch, and Astro knows it as no page either.
 *
 * @throws when the site is built, where it has no page
 */
export function pages(): AstroIntegration {
  let config: AstroConfig | undefined;
  const count = { pages: 0, kept: 0 };
  return {
    name: "interleave:pages",
    hooks: {
      "astro:config:done": (done) => {
        ({ config } = done);
      },
      "astro:build:start": ({ setPrerenderer }) => {
        setPrerenderer((plain) => {
          if (config === undefined) throw new Error("Expected Astro's configuration; found none.");
          return finished(plain, config, count);
        });
      },
      "astro:build:done": ({ dir, logger }) => {
        const { pages: made, kept } = count;
        if (made === 0) throw new Error(`Expected pages in ${fileURLToPath(dir)}; found none.`);
        logger.info(`${String(made)} pages, ${String(kept)} of them kept from an earlier build`);
      },
    },
  };
}

/** @param count is added to */
function finished(
  plain: AstroPrerenderer,
  config: AstroConfig,
  count: { pages: number; kept: number },
): AstroPrerenderer {
  let keep: ReturnType<typeof keptPages> | undefined;
  let frameHash = "";
  const pictures: StaticImages = new Map();
  return {
    ...plain,
    name: "interleave:pages",
    setup: async () => {
      await plain.setup?.();
      ({ frameHash } = await bundleSandbox());
      keep = keptPages(config);
    },
    render: async (request, options) => {
      const path = decodeURI(new URL(request.url).pathname);
      const isPage = options.routeData.type !== "endpoint";
      let isKept = isPage;
      const make = async (): Promise<Made> => {
        isKept = false;
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
      const made = await (keep === undefined ? make() : keep(path, make));
      const { status, headers, body } = made;
      addPictures(pictures, made);
      if (isPage) count.pages += 1;
      if (isKept) count.kept += 1;
      return new Response(body, {
        status,
        headers: headers.map(([name, value]): [string, string] => [name, value]),
      });
    },
    collectStaticImages: () => Promise.resolve(pictures),
  };
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
