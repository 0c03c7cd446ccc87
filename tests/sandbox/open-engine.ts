/** A page in each of the engines, driven by whatever drives that one. */
import { chromium } from "@playwright/test";
import { chromiumLaunchOptions, findChromium } from "../../scripts/find-chromium.ts";
import type { Engine } from "./hostile-program.ts";
import { findFirefox, launchFirefox } from "./launch-firefox.ts";
import { openAddress } from "./open-address.ts";
import { findWebKit, launchWebKit } from "./launch-webkit.ts";

export interface EnginePage {
  /** Calls a function in the page; argument and result are what JSON can carry. */
  evaluate<Argument, Result>(
    call: (argument: Argument) => Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  url(): string;
  goto(address: string): Promise<unknown>;
  close(): Promise<void>;
}

export interface EngineAccess {
  readonly engine: Engine;
  readonly name: string;
  readonly isHere: boolean;
  /** What to do where it is not. */
  readonly advice: string;
  open(): Promise<EnginePage>;
}

export const engineAccesses: readonly EngineAccess[] = [
  {
    engine: "chromium",
    name: "Chromium",
    isHere: findChromium() !== undefined,
    advice: "no Chromium on this machine (set CHROMIUM_PATH)",
    async open() {
      const browser = await chromium.launch(chromiumLaunchOptions());
      const page = await browser.newPage();
      return {
        // Playwright's own types speak of handles, which no argument of ours has.
        evaluate: (call, argument) => page.evaluate(call as never, argument),
        url: () => page.url(),
        goto: (address) => page.goto(address),
        close: () => browser.close(),
      };
    },
  },
  {
    engine: "firefox",
    name: "Firefox",
    isHere: findFirefox() !== undefined,
    advice: "no Firefox on this machine (set FIREFOX_PATH)",
    async open() {
      const browser = await launchFirefox();
      const page = await browser.newPage();
      return {
        evaluate: (call, argument) => page.evaluate(call as never, argument),
        url: () => page.url(),
        goto: (address) => openAddress(page, address),
        close: () => browser.close(),
      };
    },
  },
  {
    engine: "webkitgtk",
    name: "WebKitGTK",
    isHere: findWebKit() !== undefined,
    advice: "no WebKitGTK on this machine (Debian: webkit2gtk-driver, xvfb)",
    open: launchWebKit,
  },
];
