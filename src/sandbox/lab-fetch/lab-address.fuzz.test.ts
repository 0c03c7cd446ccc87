import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLabAddress, siteAddress } from "./lab-address.ts";

const origin = "https://site.example";

/** What addresses have been smuggled past checks with. */
const pieces = fc.constantFrom(
  ...[
    "/",
    "\\",
    ".",
    "..",
    "/lab/",
    "lab",
    "hello.txt",
    "page.js",
    "//",
    "///",
    ":",
    "@",
    "?",
    "#",
  ],
  ...["%2e", "%2E%2e", "%2f", "%5c", "%252e", "%252f", "%25", "%00", "%0a", "%c0%ae", "%", "%zz"],
  ...[
    "http:",
    "https:",
    "file:",
    "data:",
    "blob:",
    "javascript:",
    "//evil.example",
    "cell.invalid",
  ],
  ...[
    "user:word@",
    ":8443",
    "[::1]",
    "\t",
    "\n",
    "\r",
    "\0",
    " ",
    "\u2024",
    "\uff0e",
    "\uff0f",
    "\u3002",
  ],
  ...["\u202e", "\ud800", "é", "a", "~", "*", "'", '"', "<", ">", "|", ";", "=", "&", "latency=1"],
);
const addresses = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join("")),
  fc.array(pieces, { maxLength: 8 }).map((parts) => `/lab/${parts.join("")}`),
  fc.webUrl(),
  fc.string({ unit: "binary" }),
);

/** Decodes until nothing changes, as a chain of servers might. */
function decodedFully(path: string): string {
  let text = path;
  for (let round = 0; round < 5; round++) {
    let next: string;
    try {
      next = decodeURIComponent(text);
    } catch {
      return text;
    }
    if (next === text) return text;
    text = next;
  }
  return text;
}

describe("any address that a cell may write", () => {
  it.each(["/", "/course/", "/a/b"])("is refused, or lies below %slab/", (base) => {
    const folder = `${base.replace(/\/$/, "")}/lab/`;
    fc.assert(
      fc.property(addresses, (text) => {
        let site: string;
        try {
          site = siteAddress(readLabAddress(text), origin, base);
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
          return;
        }
        const url = new URL(site);
        expect(url.origin).toBe(origin);
        expect(`${url.username}${url.password}${url.search}${url.hash}`).toBe("");
        expect(url.href).toBe(site);
        // However often a server decodes it, and whatever it takes for a separator.
        const path = decodedFully(url.pathname);
        expect(path.startsWith(folder)).toBe(true);
        const names = path.slice(folder.length).split(/[/\\]/);
        for (const name of names) expect(name).toMatch(/^[^.\s\0][^\0]*$/);
        expect(new URL(path.replaceAll("%", "%25"), origin).pathname.startsWith(folder)).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  it("reads the same once more", () => {
    fc.assert(
      fc.property(addresses, (text) => {
        let first: ReturnType<typeof readLabAddress>;
        try {
          first = readLabAddress(text);
        } catch {
          return;
        }
        const again = readLabAddress(new URL(siteAddress(first, origin, "/")).pathname);
        expect(again.segments).toEqual(first.segments);
      }),
      { numRuns: 5_000 },
    );
  });

  it("is taken now and then: the property above is not empty", () => {
    const taken = fc.sample(addresses, { numRuns: 5_000, seed: 1 }).filter((text) => {
      try {
        readLabAddress(text);
        return true;
      } catch {
        return false;
      }
    });
    expect(taken.length).toBeGreaterThan(20);
  });
});
