import { describe, expect, it } from "vitest";
import { HeaderError, parseHostileProgram } from "./hostile-program.ts";

const program = (...header: string[]): string => `${header.join("\n")}\nconsole.log(1);\n`;

describe("the header of a hostile program", () => {
  it("says how the run must end, and where an engine differs", () => {
    const parsed = parseHostileProgram(
      "loops/a.ts",
      program(
        "// Loops.",
        "//",
        "// ends: stopped after 2 lines",
        "// prints:",
        "//   a",
        "//   {any}",
        "// in webkitgtk, because it has no shared memory (https://example.org/why):",
        "//   ends: failed error",
        "//   last: b",
        "// in firefox, because of https://example.org/other",
        "//   not run",
      ),
    );
    expect(parsed).toMatchObject({
      family: "loops",
      title: "Loops.",
      isPlain: false,
      expectation: { state: "stopped", stopAfterLines: 2, prints: ["a", "{any}"] },
    });
    expect(parsed.differing.get("webkitgtk")).toMatchObject({
      state: "failed",
      reason: "error",
      last: "b",
    });
    expect(parsed.differing.has("firefox")).toBe(true);
    expect(parsed.differing.get("firefox")).toBeUndefined();
    expect(parsed.files).toEqual({ "main.ts": "console.log(1);\n" });
  });

  it("says what the run must have measured", () => {
    const { expectation } = parseHostileProgram(
      "a/b.ts",
      program(
        "// A.",
        "// ends: done",
        "// prints: nothing",
        "// tasks: 12",
        "// concurrency: 1..3",
        "// parallelism: 1",
        "// in flight: two words 2",
      ),
    );
    expect(expectation.measures).toEqual([
      { of: "tasks", min: 12, max: 12 },
      { of: "concurrency", min: 1, max: 3 },
      { of: "parallelism", min: 1, max: 1 },
      { of: { inFlight: "two words" }, min: 2, max: 2 },
    ]);
  });

  it("parts a program into files", () => {
    const { files } = parseHostileProgram(
      "a/b.ts",
      "// A.\n// ends: done\n// prints: nothing\none;\n// file: w.ts\ntwo;",
    );
    expect(files).toEqual({ "main.ts": "one;", "w.ts": "two;" });
  });

  it.each([
    [["// Loops"], "a/b.ts:1: expected a sentence"],
    [["// A.", "// prints: nothing"], 'expected "ends: …"'],
    [["// A.", "// ends: done"], 'expected "prints:" or "last:"'],
    [["// A.", "// ends: failed often"], "a/b.ts:2: expected"],
    [["// A.", "// ends: done", "// prints:"], "a/b.ts:3: expected lines below"],
    [["// A.", "// end: done"], 'found "end"'],
    [["// A.", "// ends: done", "// tasks: many"], "a/b.ts:3: expected a number"],
    [["// A.", "// ends: done", "// last: a", "// in opera, because https://x"], "expected one of"],
    [["// A.", "// ends: done", "// last: a", "// in firefox, because so"], "with a link"],
  ])("is refused: %j", (header, message) => {
    const read = () => parseHostileProgram("a/b.ts", program(...header));
    expect(read).toThrow(HeaderError);
    expect(read).toThrow(message);
  });
});
