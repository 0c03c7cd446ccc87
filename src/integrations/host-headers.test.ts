import { expect, test } from "vitest";

import { headersFile } from "./host-headers.ts";

test("the headers of every address below the root, as Netlify and Cloudflare read them", () => {
  const [address, ...lines] = headersFile("/course/").split("\n");
  expect(address).toBe("/course/*");
  expect(lines).toContain("  Cross-Origin-Opener-Policy: same-origin");
  expect(lines).toContain("  Cross-Origin-Embedder-Policy: require-corp");
  expect(lines).toContain("  Cross-Origin-Resource-Policy: same-origin");
  expect(lines).toContain(
    "  Content-Security-Policy: frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'",
  );
  expect(lines.join("\n")).toMatch(/^ {2}Permissions-Policy: .*camera=\(\).*usb=\(\)$/m);
  expect(lines).toContain("/course/_astro/*");
});
