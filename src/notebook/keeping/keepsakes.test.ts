import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  describeKeepsakes,
  fileLimit,
  readKeepsakes,
  tooLarge,
  writeKeepsakes,
  type Keepsakes,
} from "./keepsakes.ts";
import type { KeptKind, KeptValue } from "./kept.ts";
import { compareTakeIn, takeIn, type Stored } from "./take-in.ts";
import { parseKeptEdit } from "./versions.ts";

const at = new Date("2026-11-25T00:00:00Z");

const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("", "\n", "a\n\nb\n", "\r\n"));
const part = fc
  .oneof(fc.string({ minLength: 1, maxLength: 40 }), fc.constantFrom("__proto__", "constructor"))
  .filter((each) => !each.includes("/"));
const { value } = fc.letrec<{ value: KeptValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => (each === 0 ? 0 : each)),
    fc.string(),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

const keepsakes: fc.Arbitrary<Keepsakes> = fc.record({
  edits: fc.uniqueArray(
    fc.record({
      lesson: part,
      file: part,
      source: text,
      original: text,
      others: fc.uniqueArray(text, { maxLength: 2 }),
    }),
    { selector: ({ lesson, file }) => `${lesson}/${file}`, maxLength: 5 },
  ),
  kept: fc.uniqueArray(
    fc.record({
      kind: fc.constantFrom<KeptKind>("prediction", "exercise", "progress"),
      key: fc.tuple(part, part).map((parts) => parts.join("/")),
      value,
    }),
    { selector: ({ kind, key }) => `${kind}/${key}`, maxLength: 5 },
  ),
  settings: fc.option(value, { nil: undefined }),
});

const nothing: Stored = { edits: new Map(), kept: new Map() };

/** As `everything.ts` gathers them from storage. */
function gather({ edits, kept }: Stored, settings: KeptValue | undefined): Keepsakes {
  return {
    edits: [...edits].flatMap(([key, raw]) => {
      const edit = parseKeptEdit(raw);
      const [lesson = "", file = ""] = key.split("/");
      if (edit === undefined) return [];
      const { source, original, others } = edit;
      return [{ lesson, file, source, original, others: others.map((other) => other.source) }];
    }),
    kept: [...kept].map(([full, each]) => {
      const [kind = "", ...key] = full.split("/");
      return { kind: kind as KeptKind, key: key.join("/"), value: each as KeptValue };
    }),
    settings,
  };
}

function sorted({ edits, kept, settings }: Keepsakes): unknown {
  const by = (all: readonly object[]) => all.map((each) => JSON.stringify(each)).sort();
  return { edits: by(edits), kept: by(kept), settings };
}

function read(written: string): Keepsakes {
  const found = readKeepsakes(written);
  if (!found.ok) throw new Error(found.message);
  return found.keepsakes;
}

describe("a file of what is kept", () => {
  test("saved, forgotten and taken in, everything is as it was", () => {
    fc.assert(
      fc.property(keepsakes, (before) => {
        const found = read(writeKeepsakes(before, at));
        const after = takeIn(nothing, found, "replace", "f1");
        expect(sorted(gather(after, found.settings))).toEqual(sorted(before));
      }),
      { numRuns: 500 },
    );
  });

  test("taking in one's own file adds nothing and loses nothing", () => {
    fc.assert(
      fc.property(keepsakes, (before) => {
        const stored = takeIn(nothing, before, "replace", "f1");
        const after = takeIn(stored, read(writeKeepsakes(before, at)), "merge", "f2");
        expect(sorted(gather(after, undefined))).toEqual(sorted(gather(stored, undefined)));
        expect(compareTakeIn(stored, before)).toMatchObject({ added: 0, both: 0 });
      }),
    );
  });

  test("merging loses no text of either side", () => {
    fc.assert(
      fc.property(keepsakes, keepsakes, (here, file) => {
        const stored = takeIn(nothing, here, "replace", "f1");
        const after = gather(takeIn(stored, file, "merge", "f2"), undefined);
        for (const edit of [...here.edits, ...file.edits]) {
          const found = after.edits.find(
            (each) => each.lesson === edit.lesson && each.file === edit.file,
          );
          for (const source of [edit.source, ...edit.others]) {
            expect([found?.source, ...(found?.others ?? [])]).toContain(source);
          }
        }
        for (const edit of here.edits) {
          expect(
            after.edits.find((each) => each.lesson === edit.lesson && each.file === edit.file),
          ).toMatchObject({ source: edit.source });
        }
      }),
    );
  });

  test("a mutilated file is one error or a file, and never throws", () => {
    const mutilated = fc
      .tuple(keepsakes, fc.nat(), fc.nat(60), fc.string({ unit: "binary", maxLength: 5 }))
      .map(([before, start, length, put]) => {
        const written = writeKeepsakes(before, at);
        const from = start % written.length;
        return written.slice(0, from) + put + written.slice(from + length);
      });
    fc.assert(
      fc.property(mutilated, (each) => {
        const found = readKeepsakes(each);
        if (!found.ok) expect(found.message).toMatch(/Expected a file.*Nothing has changed\.$/s);
        // What is taken for a file can be taken in and saved again.
        else {
          const after = takeIn(nothing, found.keepsakes, "merge", "f1");
          read(writeKeepsakes(gather(after, found.keepsakes.settings), at));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("anything else is one error", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (each) => {
        expect(readKeepsakes(each).ok).toBe(false);
      }),
    );
  });

  test.each([
    ["nested without end", `{"a":${"[".repeat(2000)}${"]".repeat(2000)}}`],
    ["a newer site's", JSON.stringify({ format: "interleave-reading", version: 2 })],
    ["without a version", JSON.stringify({ format: "interleave-reading" })],
    ["without its lists", JSON.stringify({ format: "interleave-reading", version: 1 })],
  ])("%s: says so", (_name, each) => {
    expect(readKeepsakes(each)).toMatchObject({ ok: false });
  });

  test("a value nested without end is refused, not followed", () => {
    const written = writeKeepsakes({ edits: [], kept: [], settings: undefined }, at);
    const deep = `${"[".repeat(5000)}${"]".repeat(5000)}`;
    const file = written.replace(/"progress": \[\]/, `"progress": [{"key":"a/b","value":${deep}}]`);
    expect(file).not.toBe(written);
    expect(readKeepsakes(file)).toMatchObject({ ok: false });
  });

  test("too large: says how large", () => {
    expect(tooLarge(3 * fileLimit)).toMatchObject({
      ok: false,
      message: expect.stringContaining("60 MB") as string,
    });
  });

  test("says what it has, with counts", () => {
    const edit = { lesson: "a", file: "b.ts", source: "", original: "", others: [] };
    const kept = ["a/ran/x.ts", "a/place", "b/place"].map((key) => ({
      kind: "progress" as const,
      key,
      value: 1,
    }));
    expect(describeKeepsakes({ edits: [edit], kept, settings: true })).toBe(
      "1 edit, progress in 2 lessons, your settings",
    );
    expect(describeKeepsakes({ edits: [], kept: [], settings: undefined })).toBe("nothing");
  });
});
