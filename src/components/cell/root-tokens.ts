import { parse } from "postcss";

/**
 * What a style sheet defines for the whole page, whatever its window and scheme: the rules of `:root` alone that
 * stand in no other. Pure.
 *
 * @returns `--ink: #111;`, a line each
 * @throws CssSyntaxError of postcss
 */
export function rootTokens(css: string): string {
  return parse(css)
    .nodes.flatMap((node) => (node.type === "rule" && node.selector === ":root" ? node.nodes : []))
    .flatMap((node) => (node.type === "decl" ? [`${node.prop}: ${node.value.trim()};`] : []))
    .join("\n");
}
