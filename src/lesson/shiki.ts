/**
 * What Astro's own Shiki is told (`markdown.shikiConfig`), so that fences that are no cells get the
 * classes that cells have (`highlight.ts`), and no inline styles.
 */
import type { ShikiTransformer } from "shiki/core";
import { tokenClass } from "../styles/token-class.ts";
import { classOfColor, isBeforeClass, tokenTheme } from "./token-theme.ts";

/** Turns the theme's stand-in colours into classes and takes all inline styles off. */
const classTransformer: ShikiTransformer = {
  name: "interleave:classes",
  preprocess(_code, options) {
    // By default a line that takes 500 ms is cut short, and the site would depend on the machine's load.
    options.tokenizeTimeLimit = 0;
  },
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
      if (token.properties["class"] === tokenClass.function && isBeforeClass(before)) {
        token.properties["class"] = tokenClass.type;
      }
      before = text.value;
    }
  },
};

type Root = Parameters<NonNullable<ShikiTransformer["root"]>>[0];
type Element = Extract<Root["children"][number], { type: "element" }>;

function element(
  tagName: string,
  properties: Element["properties"],
  children: Element["children"],
): Element {
  return { type: "element", tagName, properties, children };
}

/** A button beside the code, which `src/notebook/dialogs/open-dialogs.ts` answers. */
const copyTransformer: ShikiTransformer = {
  name: "interleave:copy",
  root(root) {
    const [pre] = root.children;
    if (pre?.type !== "element") return;
    const button = element("button", { type: "button", "data-pagefind-ignore": "" }, [
      { type: "text", value: "Copy" },
    ]);
    const status = element("span", { role: "status", class: "visually-hidden" }, []);
    root.children = [element("div", { class: "fence" }, [pre, button, status])];
  },
};

/**
 * Loaded before the first fence. A grammar that embeds others takes what is loaded by then (MDX highlights
 * its components with `tsx`): with languages loaded as fences come, a page would depend on what other pages
 * this build has made, and what it has kept of them.
 */
const languages = [
  "css",
  "html",
  "http",
  "javascript",
  "json",
  "markdown",
  "mdx",
  "python",
  "shellscript",
  "tsx",
  "typescript",
  "yaml",
] as const;

export const shikiOptions = {
  theme: tokenTheme,
  langs: [...languages],
  // Code scrolls within its own box, by style sheet and not by inline style.
  wrap: null,
  transformers: [classTransformer, copyTransformer],
};
