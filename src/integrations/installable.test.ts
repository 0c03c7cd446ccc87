import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { drawIcon, type Picture } from "./draw-icon.ts";
import { webManifest } from "./installable.ts";

const favicon = pictureAt("public/favicon.svg");

/** @param path from the project's root */
function pictureAt(path: string): Picture {
  return { name: path, bytes: readFileSync(new URL(`../../${path}`, import.meta.url)) };
}

test("a manifest whose addresses are all below the root", () => {
  const manifest = webManifest(
    { name: "A course", description: "Of a teacher", picture: "favicon.svg" },
    "/course/",
  );
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

test("a course's own logo is its icon", async () => {
  const course = { name: "A course", description: "Of a teacher" };
  const icons = (picture: string) => webManifest({ ...course, picture }, "/").icons;
  expect(icons("brand/logo.svg").map(({ src }) => src)).toContain("/brand/logo.svg");
  expect(icons("brand/logo.png").filter(({ type }) => type !== "image/png")).toEqual([]);
  const draw = (picture: Picture) => drawIcon(picture, 192, 0.8, "#ffffff");
  const logo = await draw(pictureAt("examples/course/logo.svg"));
  expect(Buffer.compare(logo, await draw(favicon))).not.toBe(0);
  // A PNG is drawn, and not left out: what comes is not an empty square.
  const empty = await draw({ name: "a.svg", bytes: Buffer.from(svg("")) });
  const png = await draw({ name: "logo.png", bytes: logo });
  expect(Buffer.compare(png, empty)).not.toBe(0);
});

test("a logo that says its own size is drawn as large as one that does not", async () => {
  const own = favicon.bytes.toString().replace("<svg", '<svg width="32" height="32"');
  const sized = await drawIcon({ name: "a.svg", bytes: Buffer.from(own) }, 192, 0.8, "#ffffff");
  expect(Buffer.compare(sized, await drawIcon(favicon, 192, 0.8, "#ffffff"))).toBe(0);
});

test.each([
  ["<svg/>", /logo\.svg.*viewBox.*found neither/],
  [svg("<g>"), /logo\.svg.*does not parse/],
  ["RIFF....WEBP", /found neither/],
])("a picture that cannot be placed is one clear error: %s", async (text, message) => {
  const picture = { name: "brand/logo.svg", bytes: Buffer.from(text) };
  await expect(drawIcon(picture, 192, 0.8, "#ffffff")).rejects.toThrow(message);
});

function svg(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">${content}</svg>`;
}
