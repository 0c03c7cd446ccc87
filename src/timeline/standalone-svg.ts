import { node, type MarkupNode } from "./markup-node.ts";

export interface StandaloneOptions {
  /** Its style sheet. */
  readonly style: string;
  /** px */
  readonly width: number;
  readonly height: number;
}

/** px around it: room for what stands on the edge. */
const margin = 16;

/** A picture as a document of its own, of a fixed size: its percentages are of what is inside the margin. */
export function standaloneSvg(picture: MarkupNode, options: StandaloneOptions): MarkupNode {
  const { style, width, height } = options;
  const size = { width: width + 2 * margin, height: height + 2 * margin };
  const inner = { ...picture.attributes, x: margin, y: margin, width, height };
  return node(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", ...size, viewBox: `0 0 ${size.width} ${size.height}` },
    node("style", {}, style),
    node("rect", { class: "tl-ground", ...size }),
    { ...picture, attributes: inner },
  );
}
