/** Places in stacks: from the addresses that modules have in a run to lines of the TypeScript. Pure. */
import { mapStack, originalPosition } from "../../compiler/position.ts";
import type { CompiledModule } from "../../compiler/module.ts";
import type { ConsoleLine, LinePart } from "../../console/line.ts";
import { mapStacks } from "../../console/map-stacks.ts";
import type { Place } from "../protocol.ts";
import { anyAddress } from "../stack-address.ts";

export interface Positions {
  /** The line with stacks, and addresses in its text, as the author would write them. */
  mapLine(line: ConsoleLine): ConsoleLine;
  /** `gather.ts:3:7`, of the first place in a cell that a thrown value's stack or the engine names. */
  locate(line: ConsoleLine, place: Place | null): string | undefined;
}

const addressPattern = new RegExp(anyAddress, "g");
/** A frame on a line of its own, as engines write it: in Chromium, and in the others. */
const framePattern = new RegExp(
  `\\n(?: +at (?:[^\\n]* \\()?|[^\\s@]*@)(?:${anyAddress.source}):\\d+:\\d+\\)?`,
  "g",
);
const placePattern = new RegExp(`(${anyAddress.source}):(\\d+)(?::(\\d+))?`, "g");

/** @param files Address to file name. */
export function createPositions(
  files: ReadonlyMap<string, string>,
  modules: ReadonlyMap<string, CompiledModule>,
): Positions {
  const nameAddresses = (text: string): string =>
    text.replace(addressPattern, (address) => {
      const file = files.get(address);
      return file === undefined ? address : `file:///lesson/${file}`;
    });

  // Frames of our own are left out: the reader did not write them.

  function mapText(text: string): string {
    if (!anyAddress.test(text)) return text;
    const named = nameAddresses(text);
    const shown = named.replace(framePattern, "");
    // Beside an address that is none of a file's, `import.meta.url` is text like any other.
    return named === text ? shown : mapStack(shown, modules);
  }

  function mapFrames(stack: string): string {
    const frames = nameAddresses(stack).split("\n");
    const shown = frames.filter((frame) => frame.search(addressPattern) === -1);
    return mapStack(shown.join("\n"), modules);
  }

  function mapPart(part: LinePart): LinePart {
    return part.kind === "text" ? { ...part, text: mapText(part.text) } : part;
  }

  function placeText(address: string, line: number, column: number): string | undefined {
    const file = files.get(address);
    const module = file === undefined ? undefined : modules.get(file);
    if (file === undefined || module === undefined || !file.includes(".") || line === 0) {
      return undefined;
    }
    const original = originalPosition(module, { line, column: Math.max(1, column) });
    return column === 0
      ? `${file}:${original.line}`
      : `${file}:${original.line}:${original.column}`;
  }

  function locateInStack(stack: string): string | undefined {
    for (const [, address = "", line, column] of stack.matchAll(placePattern)) {
      const found = placeText(address, Number(line), Number(column ?? 0));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  return {
    mapLine(line) {
      const mapped = mapStacks(line, { stack: mapFrames, text: mapText });
      if (mapped.content.kind !== "parts") return mapped;
      return {
        ...mapped,
        content: { kind: "parts", parts: mapped.content.parts.map(mapPart) },
      };
    },
    locate({ content }, place) {
      if (content.kind === "parts") {
        for (const part of content.parts) {
          if (part.kind !== "value" || part.value.kind !== "error") continue;
          const found = locateInStack(part.value.stack);
          if (found !== undefined) return found;
        }
      }
      return place === null ? undefined : placeText(place.address, place.line, place.column);
    },
  };
}
