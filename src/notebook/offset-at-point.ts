/** Where in the code a reader clicked. */

/**
 * The offset (UTF-16 units) into `code`'s text of the character at a point of the viewport (CSS px);
 * undefined where the point is beside the text or the browser cannot tell.
 */
export function offsetAtPoint(code: HTMLElement, x: number, y: number): number | undefined {
  const place = caretAt(x, y);
  if (place === undefined || !code.contains(place.node)) return undefined;
  const before = document.createRange();
  before.setStart(code, 0);
  before.setEnd(place.node, place.offset);
  return before.toString().length;
}

function caretAt(x: number, y: number): { node: Node; offset: number } | undefined {
  // Baseline since 2025; older engines have WebKit's name for it.
  if ("caretPositionFromPoint" in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position === null ? undefined : { node: position.offsetNode, offset: position.offset };
  }
  return caretFromRange(x, y);
}

function caretFromRange(x: number, y: number): { node: Node; offset: number } | undefined {
  const older: { caretRangeFromPoint?: (x: number, y: number) => Range | null } = document;
  const range = older.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
