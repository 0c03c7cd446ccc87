/**
 * A picture or a table as a plain tree, from which both markup (build time, files) and elements (in the
 * page) are made. Tags and attributes are from fixed lists; whatever else stands in it is text.
 */

/** In the namespace of SVG. */
export const svgTags = [
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

export const htmlTags = [
  "figure",
  "figcaption",
  "div",
  "p",
  "span",
  "details",
  "summary",
  "table",
  "caption",
  "thead",
  "tbody",
  "tfoot",
  "tr",
  "th",
  "td",
] as const;

export type Tag = (typeof svgTags)[number] | (typeof htmlTags)[number];

export type AttributeName =
  | "xmlns"
  | "id"
  | "class"
  | "style"
  | "role"
  | "tabindex"
  | "hidden"
  | "scope"
  | "colspan"
  | "aria-label"
  | "aria-hidden"
  | "data-part"
  | "data-hue"
  | "data-until"
  | "viewBox"
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
  | "overflow"
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

function escapeMarkup(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
