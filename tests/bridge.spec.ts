/** The way of a cell's request from the page to the server, and of its end. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import { CellOnPage } from "./notebook-page.ts";

test("aborting a request ends the real one", async ({ page }) => {
  const seen: string[] = [];
  const server = createServer((_request, response) => {
    seen.push("begun");
    response.on("close", () => seen.push("ended"));
    response.writeHead(200, { "Content-Type": "text/plain" }).write("first");
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    await page.goto("/playground/");
    // The site serves files; this one never ends, so it comes from a server of the test's own.
    await page.route("**/lab/endless.txt", async (route) => {
      await route.continue({ url: `http://localhost:${port}/` });
    });
    const cell = new CellOnPage(page, "main.ts");
    await expect(cell.editor).toBeVisible();
    await cell.edit(`const controller = new AbortController();
const response = await fetch("/lab/endless.txt", { signal: controller.signal });
console.log(response.status);
controller.abort();
await response.text().catch((error) => console.log(error.name));`);
    await cell.runToEnd();
    await cell.expectState("done");
    expect(await cell.lines()).toEqual(["200", "AbortError"]);
    await expect.poll(() => seen).toEqual(["begun", "ended"]);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test("the book of numbers is there to be fetched, page by page", async ({ page }) => {
  await page.goto("/playground/");
  const cell = new CellOnPage(page, "main.ts");
  await expect(cell.editor).toBeVisible();
  await cell.edit(`const list = await fetch("/lab/numbers/index.json");
const addresses: string[] = await list.json();
console.log(addresses.length, addresses[6]);
const seven = await fetch(\`\${addresses[6]}?latency=10\`);
console.log(seven.status, seven.headers.get("content-type")?.replace(" ", ""));
console.log(/<title>(.*)<.title>/.exec(await seven.text())?.[1]);
console.log((await fetch("/lab/numbers/301.html")).status);`);
  await cell.runToEnd();
  await cell.expectState("done");
  expect(await cell.lines()).toEqual([
    "300 /lab/numbers/7.html",
    "200 text/html;charset=utf-8",
    "Seven",
    "404",
  ]);
});
