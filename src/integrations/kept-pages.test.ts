import { appendFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { closeBuildCache, openBuildCache } from "../lesson/build-cache/remember.ts";
import { facts, fixtureRoot } from "../lesson/lesson-fixture.ts";
import { keptPages } from "./kept-pages.ts";

const project = (): string =>
  fixtureRoot({
    "content/lessons/01-one/index.mdx": `${facts}\nText.\n`,
    "content/lessons/02-two/index.mdx": `${facts}\nText.\n`,
    "dist/_astro/page.AbC.js": "",
  });

const everything = [
  "lessons/one/",
  "de/lessons/one/",
  "lessons/one/cells.json",
  "embed/one/a.ts/",
  "lessons/two/",
  "lessons/",
  "tags/one/",
  "",
];

const picture = {
  originalPath: "/_astro/a.Xy.png",
  originalSrcPath: "/a.png",
  finalPath: "/_astro/a.Xy_Z.webp",
  transform: { src: "/_astro/a.Xy.png", format: "webp" },
};

/** @returns what one build makes of `everything`, below its base */
async function build(root: string, { base = "/", site = "" } = {}): Promise<readonly string[]> {
  openBuildCache(root);
  onTestFinished(() => {
    closeBuildCache(root);
  });
  const made: string[] = [];
  const { recall, keep } = keptPages({
    root: pathToFileURL(`${root}/`),
    outDir: pathToFileURL(`${root}/dist/`),
    build: { assets: "_astro" },
    site,
    base,
  });
  for (const path of everything) {
    const address = `${base.replace(/\/$/, "")}/${path}`;
    const known = recall(address);
    const answer = await keep(address, () => {
      made.push(path);
      const body = new TextEncoder().encode(`${path} in ${root}`);
      const pictures = [{ ...picture, hash: path }];
      const headers = [["content-type", "text/html"]] as const;
      const links = { ids: [path], hrefs: [] };
      return Promise.resolve({
        status: 200,
        headers,
        body,
        pictures,
        originals: ["/a.png"],
        links,
      });
    });
    expect(new TextDecoder().decode(answer.body)).toBe(`${path} in ${root}`);
    expect(answer).toMatchObject({
      status: 200,
      headers: [["content-type", "text/html"]],
      pictures: [{ ...picture, hash: path }],
      originals: ["/a.png"],
      links: { ids: [path], hrefs: [] },
    });
    expect(known === undefined).toBe(made.includes(path));
    if (known !== undefined) expect(known).toEqual(answer);
  }
  closeBuildCache(root);
  return made;
}

/** What shows more than one lesson. */
const others = ["lessons/", "tags/one/", ""];

test("what a lesson has is made once, all else in each build", async () => {
  const root = project();
  expect(await build(root)).toEqual(everything);
  expect(await build(root)).toEqual(others);
});

test("an edit of its text makes one lesson anew", async () => {
  const root = project();
  await build(root);
  appendFileSync(join(root, "content/lessons/02-two/index.mdx"), "More.\n");
  expect(await build(root)).toEqual(["lessons/two/", ...others]);
});

test.each([
  [
    "another title of one",
    (root: string) => {
      const other = facts.replace("title: Test", "title: Other");
      writeFileSync(join(root, "content/lessons/02-two/index.mdx"), `${other}\nText.\n`);
    },
  ],
  [
    "a script of another name",
    (root: string) => {
      renameSync(join(root, "dist/_astro/page.AbC.js"), join(root, "dist/_astro/page.DeF.js"));
    },
  ],
  [
    "no script",
    (root: string) => {
      rmSync(join(root, "dist/_astro/page.AbC.js"));
    },
  ],
])("all are made anew with %s", async (_what, change) => {
  const root = project();
  await build(root);
  change(root);
  expect(await build(root)).toEqual(everything);
});

test("a site at another address is another site, and neither forgets its pages", async () => {
  const root = project();
  const sites = [
    {},
    { base: "/course/" },
    { base: "/course" },
    { site: "https://school.example" },
  ] as const;
  expect(await build(root, sites[0])).toEqual(everything);
  expect(await build(root, sites[1])).toEqual(everything);
  expect(await build(root, sites[2])).toEqual(others);
  expect(await build(root, sites[3])).toEqual(everything);
  for (const site of sites) expect(await build(root, site)).toEqual(others);
});
