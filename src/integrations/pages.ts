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
        const rendered = await plain.render(request, options);
        const response = rendered instanceof Response ? rendered : rendered.response;
        const { status, headers } = response;
        const body = new Uint8Array(await response.arrayBuffer());
        const made = { status, headers: [...headers] };
        return { ...made, body: isPage ? withPolicy(body, frameHash, path) : body };
      };
      const { status, headers, body } = await (keep === undefined ? make() : keep(path, make));
      if (isPage) count.pages += 1;
      if (isKept) count.kept += 1;
      return new Response(body, {
        status,
        headers: headers.map(([name, value]): [string, string] => [name, value]),
      });
    },
  };
}

function withPolicy(page: Uint8Array, frameHash: string, path: string): Uint8Array<ArrayBuffer> {
  const html = new TextDecoder().decode(page);
  const policy = pagePolicy(findInline(html), `'${frameHash}'`);
  return new TextEncoder().encode(insertPolicy(html, policy, path));
}
