/** Signs that tell one programming language's name from another's, as words. */
const signs = new Map([
  ["+", " plus"],
  ["#", " sharp"],
  ["*", " star"],
  [".", " dot "],
]);

/** A name as an address has it: `TypeScript` → `typescript`, `C++` → `c-plus-plus`, `.NET` → `dot-net`. */
export function facetSlug(name: string): string {
  return name
    .replaceAll(/[+#*.]/g, (sign) => signs.get(sign) ?? sign)
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== "")
    .join("-");
}
