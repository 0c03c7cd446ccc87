import { expect, test } from "vitest";
import { parsePalette, readPalette } from "./palette.ts";

test("a colour is that of light paper, and the first that its name has", () => {
  const found = parsePalette(
    ":root { --ink: light-dark(#111111, #eeeeee); --thread-0: #0072b2; --gap: 1rem; }\n@media print { :root { --ink: #000000; } }",
  );
  expect([...found]).toEqual([
    ["--ink", "#111111"],
    ["--thread-0", "#0072b2"],
  ]);
});

test("the site's own tokens have a hue for every thread", async () => {
  const colour = await readPalette();
  for (let hue = 0; hue < 8; hue++) expect(colour(`--thread-${String(hue)}`)).toMatch(/^#/);
  expect(() => colour("--no-such")).toThrow("expected a colour named --no-such");
});
