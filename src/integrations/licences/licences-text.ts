import type { CarriedPackage } from "./read-package.ts";

const rule = "-".repeat(72);

/** One text a package, by name; packages with the same text share it. */
export function licencesText(packages: readonly CarriedPackage[]): string {
  const sorted = packages.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const byText = Map.groupBy(
    sorted,
    ({ licence, text }) => text ?? `${licence}. The package comes without the licence's text.`,
  );
  const parts = [...byText].map(([text, those]) => {
    const names = those.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
    return [rule, ...names, rule, "", text, ""].join("\n");
  });
  const head = [
    "What this site carries of others, and under which licences.",
    "",
    ...sorted.map(({ name, version, licence }) => `  ${name} ${version}  ${licence}`),
    "",
  ];
  return [...head, ...parts].join("\n");
}
