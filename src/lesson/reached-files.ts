/** What code takes from files elsewhere, through any number of imports. */
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { once } from "./build-cache/remember.ts";
import { isFile } from "./is-file.ts";

/** What may import. */
const code = /\.(?:mdx?|astro|[cm]?[jt]sx?|css)$/;

/** Relative addresses wherever one may stand: in quotes; in `url(…)`, a picture of Markdown's, a reference. */
const addresses = [
  /(?<quote>["'`])(?<address>\.\.?\/(?:(?!\k<quote>).)+)/g,
  /(?:\(|\]:\s*)<?(?<address>\.\.?\/[^"'`\n()<>]+)/g,
];

/** What a bundler puts behind an import that names no file. */
const endings = ["ts", "tsx", "mts", "js", "jsx", "mjs", "json"].flatMap((ending) => [
  `.${ending}`,
  `/index.${ending}`,
]);

interface SourceFile {
  /** Absolute, with slashes. */
  readonly path: string;
  readonly content: Buffer;
}

/**
 * @param isFollowed asked of the path of each file that is named: one that is not is not returned either
 * @returns paths of the files that these name, that those name, and so on, sorted: some that they do not import,
 *   and all that they do
 */
export function reachedFiles(
  files: Iterable<SourceFile>,
  isFollowed: (path: string) => boolean,
): readonly string[] {
  const reached = new Set<string>();
  const follow = (named: readonly Named[]): void => {
    const wanted = named.filter(({ folder, name }) => isFollowed(pathOf(folder, name)));
    for (const path of wanted.flatMap(filesAt)) {
      if (reached.has(path) || !isFollowed(path)) continue;
      reached.add(path);
      // Of what many lessons use, once for all of them.
      follow(once(`named in ${path}`, () => namedIn({ path, content: readFileSync(path) })));
    }
  };
  for (const file of files) follow(namedIn(file));
  return [...reached].sort();
}

interface Named {
  /** Of the file that names it. */
  readonly folder: string;
  /** From there, as it is written, but for `*` where it is put together; there need not be such a file. */
  readonly name: string;
}

function namedIn({ path, content }: SourceFile): readonly Named[] {
  if (!code.test(path)) return [];
  const text = content.toString("utf8");
  const names = new Set<string>();
  for (const address of addresses.flatMap((form) => [...text.matchAll(form)])) {
    const written = (address.groups?.["address"] ?? "").replaceAll(/\$\{[^}]*\}/g, "*").trim();
    const name = written.replace(/[?#].*$/, "");
    for (const each of [written, name, decoded(name)]) {
      // Links to pages, mostly.
      if (!each.endsWith("/")) names.add(each);
    }
  }
  return [...names].map((name) => ({ folder: dirname(path), name }));
}

/** `my%20picture.svg`, as Markdown names a file with a space. */
function decoded(name: string): string {
  try {
    return decodeURI(name);
  } catch {
    return name;
  }
}

function filesAt({ folder, name }: Named): readonly string[] {
  const path = pathOf(folder, name);
  if (isFile(path)) return [path];
  if (/[*?{[(!]/.test(name)) {
    const found = globSync(name, { cwd: folder }).map((each) => pathOf(folder, each));
    return found.filter(isFile);
  }
  const typed = path.replace(/\.([cm]?)js(x?)$/, ".$1ts$2");
  const found = [typed, ...endings.map((ending) => path + ending)].find(isFile);
  return found === undefined ? [] : [found];
}

const pathOf = (folder: string, name: string): string => join(folder, name).replaceAll("\\", "/");
