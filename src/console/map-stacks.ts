import type { ConsoleLine } from "./line.ts";
import type { AccessorSnapshot, HoleSnapshot, PropertySnapshot, Snapshot } from "./snapshot.ts";

/** Rewrite addresses of modules to files and lines of the author's. */
export interface StackMaps {
  /** Of an error. */
  readonly stack: (stack: string) => string;
  /** Of a string in a value: a cell may have read a stack. */
  readonly text: (text: string) => string;
}

/**
 * A line with every error's stack rewritten, and every string in a value.
 * Runs on the page, on lines that have been parsed.
 */
export function mapStacks(line: ConsoleLine, map: StackMaps): ConsoleLine {
  const { content } = line;
  if (content.kind === "table") {
    // A cell of it is text already, that of a string or of an error.
    const rows = content.rows.map((row) => row.map((cell) => map.text(cell)));
    return { ...line, content: { ...content, rows } };
  }
  if (content.kind !== "parts") return line;
  const parts = content.parts.map((part) =>
    part.kind === "value" ? { ...part, value: mapValue(part.value, map) } : part,
  );
  return { ...line, content: { kind: "parts", parts } };
}

type Part = Snapshot | HoleSnapshot | AccessorSnapshot;

function mapValue<T extends Part>(value: T, map: StackMaps): T {
  if (value.kind === "string") return { ...value, value: map.text(value.value) };
  if (!("properties" in value)) return value;
  const mapped = {
    ...value,
    properties: value.properties.map((property) => mapProperty(property, map)),
  };
  if (mapped.kind === "error") return { ...mapped, stack: map.stack(mapped.stack) };
  if (mapped.kind === "array" || mapped.kind === "set") {
    return { ...mapped, items: mapped.items.map((item) => mapValue<Part>(item, map)) };
  }
  if (mapped.kind === "map") {
    const entries = mapped.entries.map(
      ([key, held]) => [mapValue(key, map), mapValue(held, map)] as const,
    );
    return { ...mapped, entries };
  }
  return mapped;
}

function mapProperty(property: PropertySnapshot, map: StackMaps): PropertySnapshot {
  return { ...property, value: mapValue(property.value, map) };
}
