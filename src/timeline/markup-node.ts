/**
 * A picture or a table as a plain tree, from which both markup (build time, files) and elements (in the
 * page) are made. Tags and attributes are from fixed lists; whatever else stands in it is text.
 */

/** In the namespace of SVG. */
const svgTags = [
  "svg",
  "defs",
  "pattern",
  "clipPath",
  "marker",
  "g",
  "rect",
  "line",
  "path",
  "text",
  "title",
  "style",
] as const;

type HtmlTag =
  | "figure"
  | "figcaption"
  | "a"
  | "span"
  | "div"
  | "p"
  | "details"
  | "summary"
  | "table"
  | "thead"
  | "tbody"
  | "tfoot"
  | "tr"
  | "th"
  | "td";

export type Tag = (typeof svgTags)[number] | HtmlTag;

export type AttributeName =
  | "xmlns"
  | "id"
  | "class"
  | "style"
  | "role"
  | "scope"
  | "colspan"
  | "aria-label"
  | "aria-hidden"
  | "data-part"
  | "data-hue"
  | "data-until"
  | "data-file"
  | "href"
  | "viewBox"
  | "preserveAspectRatio"
  | "transform"
  | "stroke-width"
  | "x"
  | "y"
  | "x1"
  | "y1"
  | "x2"
  | "y2"
  | "width"
  | "height"
  | "dx"
  | "rx"
  | "text-anchor"
  | "d"
  | "fill"
  | "clip-path"
  | "clipPathUnits"
  | "patternUnits"
  | "patternTransform"
  | "marker-end"
  | "markerWidth"
  | "markerHeight"
  | "refX"
  | "refY"
  | "orient";

export type Attributes = Readonly<Partial<Record<AttributeName, string | number>>>;

export interface MarkupNode {
  readonly tag: Tag;
  readonly attributes: Attributes;
  readonly children: readonly (MarkupNode | string)[];
}

export function node(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (MarkupNode | string)[]
): MarkupNode {
  return { tag, attributes, children };
}

/** Both HTML and XML. */
export function toMarkup(part: MarkupNode | string): string {
  if (typeof part === "string") return escapeMarkup(part);
  const { tag, attributes, children } = part;
  const written = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`)
    .join("");
  const isEmpty = children.length === 0 && isSvgTag(tag);
  return isEmpty
    ? `<${tag}${written}/>`
    : `<${tag}${written}>${children.map(toMarkup).join("")}</${tag}>`;
}

export function isSvgTag(tag: Tag): boolean {
  return svgTags.some((name) => name === tag);
}

/** For text, and for what stands between double quotes, of HTML and of XML. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
