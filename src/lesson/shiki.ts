/**
 * What Astro's own Shiki is told (`markdown.shikiConfig`), so that fences that are no cells get the
 * classes that cells have (`highlight.ts`), and no inline styles.
 */
import type { ShikiTransformer } from "shiki/core";
import { classOfColor, isBeforeClass, tokenTheme } from "./token-theme.ts";

/** Turns the theme's stand-in colours into classes and takes all inline styles off. */
const classTransformer: ShikiTransformer = {
  name: "interleave:classes",
  pre(node) {
    delete node.properties["style"];
    node.properties["class"] = "astro-code";
  },
  span(node) {
    const style = node.properties["style"];
    delete node.properties["style"];
    const color = typeof style === "string" ? /color:(#[0-9a-f]{6})/i.exec(style)?.[1] : undefined;
    const name = classOfColor(color);
    if (name !== undefined) node.properties["class"] = name;
  },
  line(node) {
    let before = "";
    for (const token of node.children) {
      if (token.type !== "element") continue;
      const [text] = token.children;
      if (text?.type !== "text" || text.value.trim() === "") continue;
      if (token.properties["class"] === "tok-function" && isBeforeClass(before)) {
        token.properties["class"] = "tok-type";
      }
      before = text.value;
    }
  },
};

export const shikiOptions = {
  theme: tokenTheme,
  // Code scrolls within its own box, by style sheet and not by inline style.
  wrap: null,
  transformers: [classTransformer],
};
