import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findChromium } from "./find-chromium.ts";

function programs(names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "chromium-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of names) {
    writeFileSync(join(folder, name), "#!/bin/sh\n");
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

test("CHROMIUM_PATH comes first", () => {
  const folder = programs(["my-browser", "chromium"]);
  const named = join(folder, "my-browser");
  expect(findChromium({ CHROMIUM_PATH: named, PATH: folder })).toBe(named);
});

test("a CHROMIUM_PATH that names no program is an error", () => {
  const folder = programs(["chromium"]);
  const named = join(folder, "nothing");
  expect(() => findChromium({ CHROMIUM_PATH: named, PATH: folder })).toThrow(
    `CHROMIUM_PATH is "${named}"`,
  );
  expect(() => findChromium({ CHROMIUM_PATH: folder })).toThrow("found no program there");
});

test("on the PATH a headless shell comes before a whole browser", () => {
  const folder = programs(["chromium", "chromium-headless-shell"]);
  const own = findChromium({ PATH: "" });
  expect(findChromium({ PATH: folder })).toBe(own ?? join(folder, "chromium-headless-shell"));
});
