/** `<Cell src="./gather.ts" concurrency="3" />`: an element that is a cell. */
import type { SourceLocation } from "./cell.ts";
import {
  readElementAttributes,
  type ElementAttributes,
  type FlowElement,
} from "./element-attributes.ts";

export type CellElement = FlowElement;

/** @param start of the element */
export function readCellElement(node: CellElement, start: SourceLocation): ElementAttributes {
  const read = readElementAttributes(node, start);
  if (node.children.length === 0) return read;
  const message =
    "Expected <Cell … /> without anything in it, found content. Its code is in its file.";
  return { ...read, problems: [...read.problems, { location: start, message }] };
}
