/** Writes a picture into a file that stands alone. Loaded when somebody saves one. */
import { drawTimeline } from "./draw-timeline.ts";
import type { TimelineLayout } from "./layout.ts";
import { toMarkup } from "./markup-node.ts";
import { saveFile } from "./save-file.ts";
import { standaloneSvg } from "./standalone-svg.ts";
import { standaloneStyle } from "./standalone-style.ts";

export interface SavedPicture {
  readonly name: string;
  readonly layout: TimelineLayout;
  /** px */
  readonly width: number;
  /** What it shows, in a sentence. */
  readonly label: string;
  /** In the page, whose colours the file shall have. */
  readonly figure: Element;
}

export function savePicture({ name, layout, width, label, figure }: SavedPicture): void {
  const picture = drawTimeline(layout, { id: "timeline", label, width });
  const file = standaloneSvg(picture, {
    style: standaloneStyle(figure),
    width,
    height: layout.height,
  });
  saveFile(name, toMarkup(file), "image/svg+xml");
}
