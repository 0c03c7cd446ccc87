/** What code takes from files elsewhere, through any number of imports. */
import { globSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { once } from "./build-cache/remember.ts";

/** What may import. */
const code = /\.(?:mdx?|astro|[cm]?[jt]sx?|css)$/;

/** Relative addresses wherever one may stand: in an import, `url(…)`, a picture of Markdown's. */
const addresses = /(?:["'`]|(?:\(|\]:\s*)<?)(\.\.?\/[^"'`\n()<>]+)/g;

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
  const follow = (named: readonly string[]): void => {
    for (const path of named.filter(isFollowed).flatMap(filesAt)) {
      if (reached.has(path) || !isFollowed(path)) continue;
      reached.add(path);
      // Of what many lessons use, once for all of them.
      follow(once(`named in ${path}`, () => namedIn({ path, content: readFileSync(path) })));
    }
  };
  for (const file of files) follow(namedIn(file));
  return [...reached].sort();
}

/** @returns paths, with `*` where a name is put together; there need not be a file */
function namedIn({ path, content }: SourceFile): readonly string[] {
  if (!code.test(path)) return [];
  const folder = dirname(path);
  const named = new Set<string>();
  for (const [, address = ""] of content.toString("utf8").matchAll(addresses)) {
    const name = address.replace(/[?#].*$/, "").replaceAll(/\$\{[^}]*\}/g, "*");
    // Links to pages, mostly.
    if (!name.endsWith("/")) named.add(join(folder, name.trim()).replaceAll("\\", "/"));
  }
  return [...named];
}

function filesAt(path: string): readonly string[] {
  if (isFile(path)) return [path];
  if (path.includes("*")) {
    return globSync(path)
      .filter(isFile)
      .map((each) => each.replaceAll("\\", "/"));
  }
  const typed = path.replace(/\.([cm]?)js(x?)$/, ".$1ts$2");
  const found = [typed, ...endings.map((ending) => path + ending)].find(isFile);
  return found === undefined ? [] : [found];
}

const isFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() === true;
