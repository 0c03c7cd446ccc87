import { deflateRawSync } from "node:zlib";
import { deflateSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkFileName } from "../file-name.ts";
import { toBase64Url } from "./base64url.ts";
import { checksum, crc32 } from "./checksum.ts";
import { decodeLink } from "./decode-link.ts";
import { encodeLink } from "./encode-link.ts";
import { linkLimits, type SharedCode } from "./shared-code.ts";

const code = fc
  .record({
    files: fc.uniqueArray(
      fc.record(
        {
          name: fc
            .stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,12}\.ts$/)
            .filter((name) => checkFileName(name, []).ok),
          source: fc.string({ unit: "binary", maxLength: 400 }),
          was: fc.stringMatching(/^[0-9a-f]{8}$/),
        },
        { requiredKeys: ["name", "source"] },
      ),
      { minLength: 1, maxLength: 8, selector: ({ name }) => name.toLowerCase() },
    ),
    lesson: fc.option(fc.constantFrom("two-words-two-axes", "event-loop"), { nil: undefined }),
  })
  .map(({ files, lesson }): SharedCode => (lesson === undefined ? { files } : { files, lesson }));

function fragmentOf(shared: SharedCode): string {
  const encoded = encodeLink(shared);
  if (!encoded.ok) throw new Error(encoded.message);
  return encoded.fragment;
}

/** A link around any bytes, its checksum right: what a stranger would craft. */
function craft(packed: Uint8Array): string {
  const whole = new Uint8Array(4 + packed.length);
  new DataView(whole.buffer).setUint32(0, crc32(packed));
  whole.set(packed, 4);
  return `#code=1.${toBase64Url(whole)}`;
}

const craftJson = (value: unknown) =>
  craft(deflateSync(new TextEncoder().encode(JSON.stringify(value)), { level: 9 }));

const messageOf = (fragment: string): string => {
  const decoded = decodeLink(fragment);
  return decoded.ok ? "opened" : decoded.message;
};

test("the checksum is the one that everybody computes", () => {
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  expect(checksum("")).toBe("00000000");
});

describe("a link", () => {
  test("opens as what was shared, whatever that is", () => {
    fc.assert(
      fc.property(code, (shared) => {
        expect(decodeLink(fragmentOf(shared))).toEqual({ ok: true, code: shared });
      }),
    );
  });

  test("is of characters that every program leaves alone", () => {
    fc.assert(
      fc.property(code, (shared) => {
        expect(fragmentOf(shared)).toMatch(/^#code=1\.[\w-]+$/);
      }),
    );
  });

  test("that was cut opens as nothing, wherever it was cut", () => {
    const fragment = fragmentOf({
      files: [{ name: "main.ts", source: "console.log(1);\nconsole.log(2);\n" }],
    });
    for (let length = 0; length < fragment.length; length++) {
      expect(decodeLink(fragment.slice(0, length)).ok).toBe(false);
    }
    fc.assert(
      fc.property(code, fc.nat(), (shared, at) => {
        const whole = fragmentOf(shared);
        const decoded = decodeLink(whole.slice(0, at % whole.length));
        expect(decoded.ok).toBe(false);
        if (!decoded.ok) expect(decoded.message).toMatch(/^Expected .*found /);
      }),
    );
  });

  test("that was changed opens as the same or as nothing", () => {
    const character = fc.constantFrom(
      "A",
      "B",
      "z",
      "0",
      "9",
      "-",
      "_",
      ".",
      "=",
      "#",
      "%",
      " ",
      "é",
      "\u0000",
      "\ud800",
    );
    fc.assert(
      fc.property(
        code,
        fc.array(
          fc.record({
            at: fc.nat(),
            by: character,
            what: fc.constantFrom("put", "insert", "drop"),
          }),
          {
            minLength: 1,
            maxLength: 4,
          },
        ),
        (shared, changes) => {
          let changed = fragmentOf(shared);
          for (const { at, by, what } of changes) {
            const place = at % changed.length;
            const rest = changed.slice(what === "insert" ? place : place + 1);
            changed = changed.slice(0, place) + (what === "drop" ? "" : by) + rest;
          }
          const decoded = decodeLink(changed);
          if (decoded.ok) expect(decoded.code).toEqual(shared);
          else expect(decoded.message).toMatch(/^Expected .*found /);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("made of anything at all neither throws nor opens", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(decodeLink(`#code=1.${text}`).ok).toBe(false);
        expect(decodeLink(`#code=${text}`).ok).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 300 }), (bytes) => {
        expect(decodeLink(craft(Uint8Array.from(bytes))).ok).toBe(false);
      }),
    );
  });
});

describe("what a link may not hold", () => {
  test("a bomb: gigabytes in a few bytes", () => {
    const megabyte = new Uint8Array(1_000_000).fill(0x20);
    const spaces = new Uint8Array(60_000_000).fill(0x20);
    expect(messageOf(craft(deflateRawSync(spaces)))).toBe(
      "Expected at most 1,000,000 bytes once unpacked; found more.",
    );
    expect(messageOf(craft(deflateRawSync(megabyte)))).toMatch(/no JSON/);
  });

  test("more characters than a link has", () => {
    expect(messageOf(`#code=1.${"A".repeat(200_000)}`)).toBe(
      "Expected at most 100,000 characters of code; found 200,002.",
    );
    expect(messageOf(`#code=${"9".repeat(50_000_000)}`)).toMatch(/found 50,000,000/);
  });

  test("a version that this site does not know", () => {
    expect(messageOf("#code=2.AAAA")).toBe(
      "Expected a link of version 1; found version 2. A newer site may have made it: reload the page.",
    );
  });

  test.each([
    "../main.ts",
    "main.js",
    "",
    "types.d.ts",
    ".ts",
    "a b.ts",
    " main.ts",
    "x".repeat(500),
  ])("the name %j", (name) => {
    expect(messageOf(craftJson({ files: [[name, ""]] }))).toMatch(/^Expected names of files/);
  });

  test("a name that is too long", () => {
    expect(messageOf(craftJson({ files: [[`${"x".repeat(98)}.ts`, ""]] }))).toMatch(
      /A file’s name has at most 100 characters; this one has 101/,
    );
  });

  test("a name twice", () => {
    const files = [
      ["task.ts", "1"],
      ["Task.ts", "2"],
    ];
    expect(messageOf(craftJson({ files }))).toMatch(/There is a file named task\.ts/);
  });

  test("too many files, or none", () => {
    const many = Array.from({ length: 101 }, (_, index) => [`file-${String(index)}.ts`, ""]);
    expect(messageOf(craftJson({ files: many }))).toBe("Expected at most 100 files; found 101.");
    expect(messageOf(craftJson({ files: [] }))).toBe("Expected at least one file; found none.");
  });

  test.each<{ readonly files?: unknown; readonly lesson?: string; readonly run?: boolean }>([
    {},
    { files: {} },
    { files: [["main.ts"]] },
    { files: [["main.ts", 1]] },
    { files: [["main.ts", "", "what"]] },
    { files: [["main.ts", ""]], lesson: "../../secrets" },
    { files: [["main.ts", ""]], run: true },
  ])("%j", (value) => {
    expect(messageOf(craftJson(value))).toMatch(/something else than files/);
  });
});

describe("what is too much for a link", () => {
  test("is told when the link is made", () => {
    const source = Array.from({ length: 300_000 }, (_, index) => (index * 7919).toString(36)).join(
      "",
    );
    const encoded = encodeLink({ files: [{ name: "main.ts", source: source.slice(0, 900_000) }] });
    expect(encoded).toMatchObject({ ok: false });
    expect(encodeLink({ files: [{ name: "main.ts", source: " ".repeat(2_000_000) }] })).toEqual({
      ok: false,
      message:
        "This is too much code for a link: 2,000,026 bytes, and a link holds 1,000,000 bytes. Download the files instead.",
    });
  });

  test("whatever can be shared can be opened", () => {
    const files = Array.from({ length: linkLimits.files }, (_, index) => ({
      name: `file-${String(index)}.ts`,
      source: "x",
    }));
    expect(decodeLink(fragmentOf({ files }))).toEqual({ ok: true, code: { files } });
  });
});
