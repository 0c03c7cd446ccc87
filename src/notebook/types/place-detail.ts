/** Where the detail of a completion stands: beside the list, on a phone below or above it. Never over the line that is typed. */
import type { Rect } from "@codemirror/view";

/** px: below this there is no room beside a list. */
const roomBeside = 240;
/** px: as wide as a detail gets. */
const widest = 416;

/**
 * @param list where the list stands
 * @param line the middle of the line that is typed, from the top
 * @param space what of the page is seen
 * @returns CSS for the detail, relative to the list
 */
export function placeDetail(list: Rect, line: number, space: Rect): string {
  const right = space.right - list.right;
  const left = list.left - space.left;
  if (Math.max(right, left) >= roomBeside) {
    const side = right >= left ? "left" : "right";
    return `top: 0; ${side}: 100%; max-width: ${Math.min(widest, Math.max(right, left))}px`;
  }
  const isBelowLine = list.top > line;
  const width = Math.min(widest, space.right - space.left);
  const shift = Math.min(0, space.right - list.left - width);
  return `${isBelowLine ? "top" : "bottom"}: 100%; left: ${shift}px; width: ${width}px; max-width: none`;
}
