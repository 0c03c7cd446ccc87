import { describe, expect, test } from "vitest";

import { hashSource, insertPolicy, pagePolicy } from "./page-policy.ts";

const frame = "'sha256-frame='";

test("a hash is the one that browsers compute", () => {
  // https://www.w3.org/TR/CSP3/#external-hash: `alert('Hello, world.');`
  expect(hashSource("alert('Hello, world.');")).toBe(
    "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
  );
});

describe("the policy", () => {
  const policy = pagePolicy({ scripts: ["a()", "a()"], styles: ["p {}"] }, frame);
  const directives = new Map(
    policy.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources];
    }),
  );

  test("names each script once, and never all of them", () => {
    const sources = directives.get("script-src");
    expect(sources).toContain(frame);
    expect(sources?.filter((source) => source === hashSource("a()"))).toHaveLength(1);
    expect(sources).not.toContain("'unsafe-inline'");
    expect(sources).not.toContain("'unsafe-eval'");
  });

  test("names each style", () => {
    expect(directives.get("style-src")).toContain(hashSource("p {}"));
    expect(directives.get("style-src")).toContain("'nonce-interleave'");
    expect(directives.get("style-src")).not.toContain("'unsafe-inline'");
  });

  test("lets nothing be framed, embedded or sent", () => {
    for (const name of ["frame-src", "object-src", "base-uri", "form-action"]) {
      expect(directives.get(name)).toEqual(["'none'"]);
    }
    expect(directives.get("default-src")).toEqual(["'self'"]);
  });
});

describe("putting it into a page", () => {
  test("right after the charset", () => {
    const page = '<!doctype html><html><head><meta charset="utf-8"/><title>x</title></head></html>';
    expect(insertPolicy(page, "default-src 'self'", "index.html")).toBe(
      `<!doctype html><html><head><meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="default-src 'self'"><title>x</title></head></html>`,
    );
  });

  test("not into a page that it would not hold for", () => {
    expect(() => insertPolicy("<html></html>", "x", "a/index.html")).toThrow(
      /^a\/index\.html: expected <meta charset="utf-8">/,
    );
    expect(() =>
      insertPolicy('<script>1</script><meta charset="utf-8">', "x", "index.html"),
    ).toThrow(/before any script/);
  });
});
