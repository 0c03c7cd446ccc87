import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AstroConfig, AstroPrerenderer } from "astro";
import { expect, onTestFinished, test } from "vitest";
import { closeBuildCache, openBuildCache } from "../lesson/build-cache/remember.ts";
import { facts, fixtureRoot } from "../lesson/lesson-fixture.ts";
import { pages } from "./pages.ts";

type Route = Awaited<ReturnType<AstroPrerenderer["getStaticPaths"]>>[number];

/** The addresses of a site of one lesson, as Astro names them. */
const routes = [
  { pathname: "/", route: { type: "page" } },
  { pathname: "/lessons/one/", route: { type: "page" } },
  { pathname: "/lessons/one/cells.json", route: { type: "endpoint" } },
  { pathname: "/embed/one/a.ts/", route: { type: "page" } },
] as unknown as readonly Route[];

const everything = routes.map(({ pathname }) => pathname);

interface Built {
  /** Paths that Astro was asked to make. */
  readonly made: readonly string[];
  readonly kept: readonly string[];
  readonly printed: readonly string[];
}

/** Builds the site as Astro does: asks for the paths, makes each, and writes it. */
async function build(root: string, base = "/", plain = plainPages()): Promise<Built> {
  openBuildCache(root);
  onTestFinished(() => {
    closeBuildCache(root);
  });
  const outDir = pathToFileURL(`${root}/dist/`);
  const kept: string[] = [];
  const { hooks } = pages(kept);
  const call = (name: keyof typeof hooks, options: unknown): void => {
    (hooks[name] as (options: unknown) => void)(options);
  };
  let prerenderer: AstroPrerenderer | undefined;
  const config = {
    root: pathToFileURL(`${root}/`),
    outDir,
    base,
    site: "https://school.example",
    build: { assets: "_astro" },
  } as AstroConfig;
  call("astro:config:done", { config });
  call("astro:build:start", {
    setPrerenderer: (wrap: (plain: AstroPrerenderer) => AstroPrerenderer) => {
      prerenderer = wrap(plain);
    },
  });
  const made: string[] = [];
  await prerenderer?.setup?.();
  for (const { pathname, route } of (await prerenderer?.getStaticPaths()) ?? []) {
    made.push(pathname);
    const url = new URL(`${base.replace(/\/$/, "")}${pathname}`, "http://localhost");
    const rendered = await prerenderer?.render(new Request(url), { routeData: route });
    if (!(rendered instanceof Response)) throw new Error("Expected a response.");
    write(root, pathname, await rendered.text());
  }
  const printed: string[] = [];
  const logger = { info: (line: string) => printed.push(line) };
  call("astro:build:done", { dir: outDir, logger });
  closeBuildCache(root);
  return { made, kept, printed };
}

/** @param text of each page */
function plainPages(text = ""): AstroPrerenderer {
  return {
    name: "plain",
    getStaticPaths: () => Promise.resolve([...routes]),
    render: ({ url }) =>
      Promise.resolve({
        response: new Response(`<meta charset="utf-8">${text}${url}`),
        metadata: { staticImages: [], referencedImages: [] },
      } as unknown as Awaited<ReturnType<AstroPrerenderer["render"]>>),
  };
}

function fileOf(root: string, pathname: string): string {
  return join(root, "dist", pathname.endsWith("/") ? `${pathname}index.html` : pathname);
}

function write(root: string, pathname: string, text: string): void {
  const file = fileOf(root, pathname);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, text);
}

/** @returns what lies at each address, and empties the folder */
function take(root: string): readonly string[] {
  return everything.map((pathname) => {
    const file = fileOf(root, pathname);
    const text = existsSync(file) ? readFileSync(file, "utf8") : "";
    rmSync(file, { force: true });
    return text;
  });
}

const project = (): string =>
  fixtureRoot({
    "content/lessons/01-one/index.mdx": `${facts}\nText.\n`,
    "dist/_astro/page.AbC.js": "",
  });

test.each(["/", "/course/"])(
  "below %s, kept pages are written, and Astro is not asked for them",
  async (base) => {
    const root = project();
    expect(await build(root, base)).toEqual({
      made: everything,
      kept: [],
      printed: ["3 pages, 0 of them kept from an earlier build"],
    });
    const first = take(root);
    const home = `https://school.example${base}`;
    expect(await build(root, base)).toEqual({
      made: ["/"],
      kept: [`${home}lessons/one/`, `${home}embed/one/a.ts/`],
      printed: ["3 pages, 2 of them kept from an earlier build"],
    });
    expect(take(root)).toEqual(first);
  },
);

test("a file that the course brings along for an address is left to Astro", async () => {
  const root = project();
  await build(root);
  take(root);
  write(root, "/lessons/one/", "theirs");
  const { made } = await build(root);
  expect(made).toEqual(["/", "/lessons/one/"]);
});

test("a link that leads nowhere ends the build, also where its page is kept", async () => {
  const root = project();
  const pages = plainPages('<a href="/embed/one/a.ts/">a</a> <a href="/lessons/two/">two</a>');
  const message =
    "content/lessons/01-one/index.mdx:1:1: Expected the address of a page or a file of the site, found /lessons/two/, which leads to /lessons/two/.";
  await expect(build(root, "/", pages)).rejects.toThrow(message);
  take(root);
  // By then the lesson's pages are kept.
  await expect(build(root, "/", pages)).rejects.toThrow(message);
});
