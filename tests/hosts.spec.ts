/** The recipes of `examples/hosting/`, and a host without headers, each through the suite for hosts. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";

import { findServer } from "./host/child-server.ts";
import type { Host } from "./host/host.ts";
import { hostSuite } from "./host/host-suite.ts";
import { startRecipe, type Recipe } from "./host/recipes.ts";
import { serveStatic } from "./static-server.ts";

const recipes: readonly Recipe[] = [
  { program: "nginx", file: "nginx/interleave.conf", base: "/" },
  { program: "nginx", file: "nginx/sub-path.conf", base: "/course/" },
  { program: "caddy", file: "caddy/Caddyfile", base: "/" },
  { program: "caddy", file: "caddy/sub-path.Caddyfile", base: "/course/" },
];

for (const recipe of recipes) {
  const { program, file, base } = recipe;
  test.describe(file, () => {
    skipWithout(program);
    suiteAgainst(base, true, () => startRecipe(recipe));

    test("what was compressed beforehand is sent to those who can read it", async ({ request }) => {
      const site = await mkdtemp(join(tmpdir(), "interleave-site-"));
      await writeFile(join(site, "index.html"), "plain");
      await writeFile(join(site, "index.html.gz"), gzipSync("gzip, beforehand"));
      await writeFile(join(site, "index.html.br"), brotliCompressSync("Brotli, beforehand"));
      const server = await startRecipe(recipe, { site });
      const read = async (accepted: string) => {
        const headers = { "accept-encoding": accepted };
        return (await request.get(server.origin + base, { headers })).text();
      };
      expect(await read("identity")).toBe("plain");
      expect(await read("gzip")).toBe("gzip, beforehand");
      // nginx has no Brotli of its own.
      if (program === "caddy") expect(await read("gzip, br")).toBe("Brotli, beforehand");
      await server.stop();
      await rm(site, { recursive: true });
    });
  });
}

test("Caddy, with an authority of its own: pages are isolated", async ({ browser }) => {
  skipWithout("caddy");
  const recipe = { program: "caddy", file: "caddy/Caddyfile", base: "/" } as const;
  const server = await startRecipe(recipe, { hasOwnAuthority: true });
  // This machine does not trust that authority; a school's would.
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.goto(`${server.origin}/playground/`);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await context.close();
  await server.stop();
});

// As GitHub Pages is for a project: below a path, with no headers of ours.
test.describe("a host without headers", () => {
  suiteAgainst("/course/", false, async () => {
    const server = await serveStatic("dist-course", "/course/");
    return { origin: server.origin, stop: () => server.close() };
  });
});

function skipWithout(program: Recipe["program"]): void {
  const isMissing = findServer(program) === undefined;
  test.skip(isMissing, `${program} is not installed (Debian: apt-get install ${program})`);
}

function suiteAgainst(
  base: string,
  isStrict: boolean,
  start: () => Promise<{ readonly origin: string; stop(): Promise<void> }>,
): void {
  let host: Host | undefined;
  let stop = (): Promise<void> => Promise.resolve();
  test.beforeAll(async () => {
    const server = await start();
    stop = () => server.stop();
    // `npm test` gives the build under a sub-path an origin, which no test's server has.
    const named = base === "/" ? {} : { canonical: `https://interleave.example${base}` };
    host = { site: server.origin + base, isStrict, ...named };
  });
  test.afterAll(() => stop());
  hostSuite(() => {
    if (host === undefined) throw new Error("Expected a test to ask for the host, found none yet.");
    return host;
  });
}
