/** Stock Firefox, driven over WebDriver BiDi. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "puppeteer-core";
import type { Browser } from "puppeteer-core";
import { findProgram, settingOf } from "../../scripts/find-program.ts";

/** Its path: `FIREFOX_PATH`, or one on the PATH; undefined where there is none. */
export function findFirefox(): string | undefined {
  return settingOf("FIREFOX_PATH") ?? findProgram(["firefox-esr", "firefox"]);
}

/** With a home of its own, which goes when the browser ends. */
export async function launchFirefox(): Promise<Browser> {
  const executablePath = findFirefox();
  if (executablePath === undefined) {
    throw new Error("Expected a Firefox on the PATH or in FIREFOX_PATH; found none");
  }
  const home = mkdtempSync(join(tmpdir(), "firefox-"));
  const browser = await launch({
    browser: "firefox",
    headless: true,
    executablePath,
    env: { ...process.env, HOME: home },
  });
  browser.process()?.once("exit", () => {
    rmSync(home, { recursive: true, force: true });
  });
  return browser;
}
