import { capture } from "./capture.ts";
import { cut, numberText } from "./capture-primitive.ts";
import type { Budget } from "./capturing.ts";
import { inspect } from "./inspect.ts";
import {
  append,
  codeAt,
  fromCharCode,
  functionSource,
  getPrototype,
  indexIn,
  ownProperty,
  parseDecimal,
  parseInteger,
  sliceText,
  toNumber,
  toText,
} from "./intrinsics.ts";
import type { LinePart } from "./line.ts";
import { lineLimit } from "./text.ts";

/**
 * A call's arguments as parts of a line, after the Console Standard's Formatter: format specifiers
 * in a first string take the arguments after it, the rest follow with spaces between.
 * https://console.spec.whatwg.org/#formatter
 */
export function formatArguments(args: readonly unknown[], budget: Budget): readonly LinePart[] {
  const line = createLine(budget);
  const first = args[0];
  let next = 0;
  if (typeof first === "string" && args.length > 1 && indexIn(first, "%") !== -1) {
    next = substitute(first, args, line);
  }
  for (let index = next; index < args.length; index++) {
    if (index > 0) line.text(" ");
    const value = args[index];
    if (typeof value === "string") line.text(value);
    else line.value(value);
  }
  return line.finish();
}

interface LineBuilder {
  text(text: string): void;
  value(value: unknown): void;
  finish(): readonly LinePart[];
}

/** Values of a line that open. Of thousands the page would take none: those after these are text. */
const openValues = 200;

function createLine(budget: Budget): LineBuilder {
  const parts: LinePart[] = [];
  let values = 0;
  let pending = "";
  let more = 0;
  let room = lineLimit;
  function flush(): void {
    if (pending !== "") append(parts, { kind: "text", text: pending });
    pending = "";
  }
  function write(text: string): void {
    const kept = cut(text, room);
    room -= kept.length;
    more += text.length - kept.length;
    pending += kept;
  }
  return {
    text: write,
    value(value) {
      const snapshot = capture(value, budget);
      values++;
      if (values > openValues) {
        write(inspect(snapshot));
        return;
      }
      flush();
      append(parts, { kind: "value", value: snapshot });
    },
    finish() {
      if (more > 0) append(parts, { kind: "text", text: pending, more });
      else flush();
      return parts;
    },
  };
}

/** Writes the format string; returns the index of the first argument that it did not take. */
function substitute(format: string, args: readonly unknown[], line: LineBuilder): number {
  let next = 1;
  let done = 0;
  for (let index = indexIn(format, "%"); index !== -1; index = indexIn(format, "%", index)) {
    const specifier = fromCharCode(codeAt(format, index + 1));
    if (specifier === "%") {
      line.text(sliceText(format, done, index + 1));
      index += 2;
      done = index;
      continue;
    }
    if (next >= args.length || !isSpecifier(specifier)) {
      index++;
      continue;
    }
    line.text(sliceText(format, done, index));
    writeArgument(specifier, args[next], line);
    next++;
    index += 2;
    done = index;
  }
  line.text(sliceText(format, done));
  return next;
}

type Specifier = "s" | "d" | "i" | "f" | "o" | "O" | "c";

function isSpecifier(letter: string): letter is Specifier {
  return letter !== "" && indexIn("sdifoOc", letter) !== -1;
}

function writeArgument(specifier: Specifier, value: unknown, line: LineBuilder): void {
  switch (specifier) {
    case "s":
      line.text(asText(value));
      break;
    case "d":
      line.text(asNumber(value, toNumber));
      break;
    case "i":
      line.text(asNumber(value, parseInt10));
      break;
    case "f":
      line.text(asNumber(value, parseFloating));
      break;
    case "o":
    case "O":
      line.value(value);
      break;
    case "c":
    // Styles are not for output to choose.
  }
}

/** `%s`: as `String` has it where a class says how, otherwise one level of the object. */
function asText(value: unknown): string {
  if (typeof value === "string") return value;
  if ((typeof value !== "object" && typeof value !== "function") || value === null) {
    return inspect(capture(value));
  }
  try {
    // The cell's own function, asked for by the cell's own `%s`.
    if (hasOwnText(value)) return toText(value);
  } catch {
    // What it cannot say itself is shown.
  }
  return inspect(capture(value), 0);
}

/** Whether its `toString` is the cell's and not the platform's. */
function hasOwnText(object: object): boolean {
  let holder: object | null = object;
  for (let count = 0; holder !== null && count < 100; count++) {
    const found = ownProperty(holder, "toString");
    if (found !== undefined) {
      const method = found.kind === "data" ? found.value : undefined;
      return (
        typeof method === "function" && indexIn(functionSource(method), "[native code]") === -1
      );
    }
    holder = getPrototype(holder);
  }
  return false;
}

function asNumber(value: unknown, convert: (value: unknown) => number): string {
  if (typeof value === "symbol") return "NaN";
  if (typeof value === "bigint") return inspect(capture(value));
  try {
    return numberText(convert(value));
  } catch {
    return "NaN";
  }
}

function parseInt10(value: unknown): number {
  return parseInteger(toText(value), 10);
}

function parseFloating(value: unknown): number {
  return parseDecimal(toText(value));
}
