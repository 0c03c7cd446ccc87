/** Which Chromium the commands and the browser tests drive, and how it is started. */
import { chromium } from "@playwright/test";
import { findProgram, isProgram, settingOf } from "./find-program.ts";

/**
 * Names under which systems put a Chromium on the PATH, the lightest and the freest first: the headless shell
 * is the same engine without a browser's windows around it, and takes about half the processor's time.
 */
const programs = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
];

export interface ChromiumLaunchOptions {
  readonly executablePath?: string;
  readonly args: string[];
}

/**
 * The path of a Chromium: `CHROMIUM_PATH`, else Playwright's own, else one on the PATH.
 * Undefined where there is none.
 * @throws where `CHROMIUM_PATH` names what is no program: a setting is not to be passed over
 */
export function findChromium(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const named = settingOf("CHROMIUM_PATH", environment);
  if (named !== undefined) {
    if (isProgram(named)) return named;
    throw new Error(
      `CHROMIUM_PATH is "${named}": expected the path of a Chromium, found no program there. ` +
        "Correct it, or unset it to have one looked for.",
    );
  }
  const own = chromium.executablePath();
  if (own !== "" && isProgram(own)) return own;
  return findProgram(programs, environment);
}

/**
 * For Playwright's `launch`. Without a Chromium here there is no path in it, so that Playwright itself
 * says what is missing.
 */
export function chromiumLaunchOptions(): ChromiumLaunchOptions {
  const executablePath = findChromium();
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      // Chromium refuses to start its sandbox as root, which is what containers run as.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      // As browsers on a desk do, and the headless shell does not unasked: the sandbox has a process of its own.
      "--site-per-process",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  };
}
