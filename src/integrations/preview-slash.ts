/** `npm start` leads from `/lessons` to `/lessons/`, as a host does, and shows the site's own page where there is none. */
import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

export function previewSlash(): AstroIntegration {
  return {
    name: "interleave:preview-slash",
    hooks: {
      "astro:config:setup": ({ command, config, updateConfig }) => {
        if (command !== "preview") return;
        const hasPage = (path: string): boolean =>
          existsSync(new URL(`${path}index.html`, config.outDir));
        updateConfig({
          // Else Astro's preview answers with a page of its own, which knows nothing of the site.
          trailingSlash: "ignore",
          // Astro hands none of our plugins to its preview, so this stands where it would be: a proxy that never asks anyone.
          vite: {
            preview: {
              proxy: {
                "^[^?]*(/[^/.?]+(\\?|$)|%)": {
                  target: fileURLToPath(config.outDir),
                  bypass: (request: IncomingMessage, response?: ServerResponse) => {
                    const slashed = withSlash(request.url ?? "/", config.base, hasPage);
                    // Not for good: a browser would keep that for whatever is served on this port next.
                    if (slashed !== undefined)
                      response?.writeHead(302, { location: slashed }).end();
                    return readableAddress(request.url ?? "/");
                  },
                },
              },
            },
          },
        });
      },
    },
  };
}

/**
 * @param address path and query, as asked for: `/course/lessons?tag=races`
 * @param base the site's root: `/course/`
 * @param hasPage whether there is a page in a folder: `lessons/`
 * @returns the same with a slash where a page's is missing; undefined where it needs none
 */
export function withSlash(
  address: string,
  base: string,
  hasPage: (folder: string) => boolean,
): string | undefined {
  const [path = "", query] = address.split(/(?=\?)/, 2);
  const root = base.replace(/\/*$/, "/");
  if (path.endsWith("/") || !path.startsWith(root)) return undefined;
  const folder = `${path.slice(root.length)}/`;
  // What climbs out of the folder, or names another host, leads nowhere.
  if (/(^|\/)\.{0,2}\/|\\/.test(folder)) return undefined;
  return hasPage(folder) ? `${root}${folder}${query ?? ""}` : undefined;
}

/**
 * A `%` that begins no escape stands for itself, as it does to those who typed it: Astro's preview would
 * answer 500, with the stack of its own decoding.
 * @param address path and query, as asked for: `/100%`
 * @returns the same, or with its path escaped where that cannot be decoded: `/100%25`
 */
export function readableAddress(address: string): string {
  const [path = "", query = ""] = address.split(/(?=\?)/, 2);
  try {
    decodeURIComponent(path);
    return address;
  } catch {
    return path.replaceAll("%", "%25") + query;
  }
}
