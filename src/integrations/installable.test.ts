import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { drawIcon } from "./draw-icon.ts";
import { webManifest } from "./installable.ts";

const favicon = readFileSync(new URL("../../public/favicon.svg", import.meta.url), "utf8");

test("a manifest whose addresses are all below the root", () => {
  const manifest = webManifest({ name: "A course", description: "Of a teacher" }, "/course/");
  const addresses = [manifest.id, manifest.start_url, manifest.scope];
  for (const address of [...addresses, ...manifest.icons.map(({ src }) => src)]) {
    expect(address).toMatch(/^\/course\//);
  }
  expect(manifest.icons.map(({ sizes }) => sizes)).toContain("192x192");
  expect(manifest.icons.map(({ purpose }) => purpose)).toContain("maskable");
});

test("icons are PNGs of the size asked for, the same each time", async () => {
  const icon = await drawIcon(favicon, 192, 0.8, "#ffffff");
  const data = Buffer.from(icon);
  expect(data.subarray(1, 4).toString()).toBe("PNG");
  // https://www.w3.org/TR/png/#11IHDR
  expect([data.readUInt32BE(16), data.readUInt32BE(20)]).toEqual([192, 192]);
  expect(Buffer.compare(data, Buffer.from(await drawIcon(favicon, 192, 0.8, "#ffffff")))).toBe(0);
});

test("a picture that cannot be placed is one clear error", async () => {
  await expect(drawIcon("<svg/>", 192, 0.8, "#ffffff")).rejects.toThrow(/viewBox/);
});
