import type { ConsoleLine } from "./line.ts";
import type { AccessorSnapshot, HoleSnapshot, PropertySnapshot, Snapshot } from "./snapshot.ts";

/**
 * A line with every error's stack rewritten: addresses of modules to files and lines of the author's.
 * Runs on the page, on lines that have been parsed.
 */
export function mapStacks(line: ConsoleLine, map: (stack: string) => string): ConsoleLine {
  const { content } = line;
  if (content.kind !== "parts") return line;
  const parts = content.parts.map((part) =>
    part.kind === "value" ? { ...part, value: mapValue(part.value, map) } : part,
  );
  return { ...line, content: { kind: "parts", parts } };
}

type Part = Snapshot | HoleSnapshot | AccessorSnapshot;

function mapValue<T extends Part>(value: T, map: (stack: string) => string): T {
  if (!("properties" in value)) return value;
  const mapped = {
    ...value,
    properties: value.properties.map((property) => mapProperty(property, map)),
  };
  if (mapped.kind === "error") return { ...mapped, stack: map(mapped.stack) };
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

function mapProperty(property: PropertySnapshot, map: (stack: string) => string): PropertySnapshot {
  return { ...property, value: mapValue(property.value, map) };
}
