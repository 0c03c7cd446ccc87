/**
 * A page in a Chromium of its own, driven over the DevTools protocol and nothing else: Playwright and
 * Puppeteer take the death of any out-of-process frame for a crash of the page.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { chromiumLaunchOptions } from "../../scripts/find-chromium.ts";

export interface DevtoolsPage {
  /** The value of an expression, or of the promise that it gives. */
  evaluate(expression: string): Promise<unknown>;
  /** Ends the browser, and waits until it has ended. */
  close(): Promise<void>;
}

const targets = v.array(v.object({ type: v.string(), webSocketDebuggerUrl: v.string() }));
const reply = v.object({
  id: v.optional(v.number()),
  result: v.optional(
    v.object({ result: v.optional(v.object({ value: v.optional(v.unknown()) })) }),
  ),
});

/** @param args Further arguments for the browser. */
export async function openDevtoolsPage(address: string, args: string[]): Promise<DevtoolsPage> {
  const options = chromiumLaunchOptions();
  const profile = mkdtempSync(join(tmpdir(), "chromium-"));
  const browser = spawn(
    options.executablePath ?? "chromium",
    [
      ...options.args,
      ...args,
      "--headless=new",
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
      address,
    ],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const ended = new Promise<void>((resolve) => {
    // A process of the browser's that ends a moment later may still write there.
    browser.once("close", () => {
      rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
      resolve();
    });
  });
  const port = await new Promise<string>((resolve, reject) => {
    browser.once("error", reject);
    browser.once("exit", (code) => {
      reject(new Error(`Expected Chromium to start; it ended with ${String(code)}`));
    });
    createInterface(browser.stderr).on("line", (line) => {
      const found = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  const listed = v.parse(targets, await (await fetch(`http://localhost:${port}/json`)).json());
  const target = listed.find(({ type }) => type === "page");
  if (target === undefined) throw new Error("Expected a page in Chromium; found none");
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  await new Promise((resolve) => {
    socket.addEventListener("open", resolve, { once: true });
  });
  const waiting = new Map<number, (value: unknown) => void>();
  let lastId = 0;
  socket.addEventListener("message", ({ data }) => {
    const { id, result } = v.parse(reply, JSON.parse(String(data)));
    if (id !== undefined) waiting.get(id)?.(result?.result?.value);
  });
  return {
    evaluate(expression) {
      lastId++;
      const id = lastId;
      socket.send(
        JSON.stringify({
          id,
          method: "Runtime.evaluate",
          params: { expression, awaitPromise: true, returnByValue: true },
        }),
      );
      return new Promise((resolve) => waiting.set(id, resolve));
    },
    async close() {
      // What was spawned may be a script around the browser, which a signal would end instead of it.
      socket.send(JSON.stringify({ id: 0, method: "Browser.close" }));
      await ended;
    },
  };
}
