import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";

export interface CarriedPackage {
  readonly name: string;
  readonly version: string;
  /** As SPDX writes it: `MIT`. */
  readonly licence: string;
  /** The licence's own text, where the package comes with one. */
  readonly text: string | undefined;
}

const manifestSchema = v.object({ name: v.string(), version: v.string(), license: v.string() });
const dependentSchema = v.object({
  dependencies: v.optional(v.record(v.string(), v.string()), {}),
});

const textName = /^licen[cs]e(?:[.-]|$)/i;

/**
 * @param folder a package's own
 * @throws where its `package.json` does not say name, version and licence
 */
export function readPackage(folder: string): CarriedPackage {
  const path = join(folder, "package.json");
  const manifest = v.safeParse(manifestSchema, JSON.parse(readFileSync(path, "utf8")));
  if (!manifest.success) {
    const { message } = manifest.issues[0];
    throw new Error(
      `${path}: expected name, version and license, since the site carries this package; ${message}. Find out under what licence it is, or do without it.`,
    );
  }
  const { name, version, license: licence } = manifest.output;
  const file = readdirSync(folder, { withFileTypes: true }).find(
    (entry) => entry.isFile() && textName.test(entry.name),
  );
  const text =
    file === undefined ? undefined : readFileSync(join(folder, file.name), "utf8").trim();
  return { name, version, licence, text };
}

/**
 * Whose a bundled module is.
 * @param id a module's path, as bundlers name it
 * @returns the package's folder; undefined for what lies in no `node_modules`
 */
export function packageFolderOf(id: string): string | undefined {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id.replaceAll("\\", "/"))?.[0];
}

/** A package and all that it depends on, as they lie side by side in `node_modules`. */
export function closureOf(modules: string, name: string): string[] {
  const found = new Set<string>();
  const add = (each: string): void => {
    const folder = join(modules, each);
    if (found.has(folder)) return;
    found.add(folder);
    const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    Object.keys(v.parse(dependentSchema, manifest).dependencies).forEach(add);
  };
  add(name);
  return [...found];
}
