/** Two runs go on at once in one frame: what one does is out of the other's sight. */
import { expect, test } from "@playwright/test";
import { programOf } from "./sandbox/run-case.ts";
import type { PageApi } from "./sandbox/sandbox-page.ts";
import { servePage } from "./sandbox/serve-page.ts";

const victim = {
  name: "an ordinary program",
  files: {
    "main.ts": `const news = new BroadcastChannel("news");
news.onmessage = ({ data }) => console.log("heard", data);
const worker = new Worker(new URL("./w.ts", import.meta.url), { type: "module" });
worker.onmessage = ({ data }) => console.log("told", data);
for (let i = 0; i < 20; i++) {
  await new Promise((resolve) => setTimeout(resolve, 20));
  worker.postMessage(i);
}
news.close();`,
    "w.ts": `self.onmessage = ({ data }) => self.postMessage(data);`,
  },
};

const attackers: Readonly<Record<string, string>> = {
  "broadcasts on its channel": `const news = new BroadcastChannel("news");
news.onmessage = ({ data }) => console.log("stolen", data);
const timer = setInterval(() => news.postMessage("forged"), 5);
setTimeout(() => { clearInterval(timer); news.close(); }, 300);`,
  "floods until it is ended": `for (;;) console.log("flood");`,
  "starts more threads than it may": `for (let i = 0; i < 70; i++) new Worker(new URL("./main.ts", import.meta.url), { type: "module" });`,
  "closes itself": `setTimeout(() => self.close(), 100);`,
  "spoils every prototype": `for (const name of Object.getOwnPropertyNames(globalThis)) {
  const { prototype } = (globalThis as any)[name] ?? {};
  if (typeof prototype !== "object" || prototype === null) continue;
  for (const key of Object.getOwnPropertyNames(prototype)) try { prototype[key] = () => { throw new Error(key); }; } catch {}
}`,
  "takes back every address": `for (const [address] of (new Error().stack ?? "").matchAll(/blob:[^\\s)]+?(?=:\\d)/g)) URL.revokeObjectURL(address);
URL.revokeObjectURL(location.href);`,
};

for (const [name, source] of Object.entries(attackers)) {
  test(`a run beside one that ${name}`, async ({ page }) => {
    const server = await servePage();
    try {
      await page.goto(server.address);
      const programs = await Promise.all([
        programOf(victim),
        programOf({ name, files: { "main.ts": source } }),
      ]);
      const [kept, attacker] = await page.evaluate((both) => {
        const { sandboxTest } = globalThis as unknown as { readonly sandboxTest: PageApi };
        return Promise.all(both.map((program) => sandboxTest.runProgram(program)));
      }, programs);
      expect(kept?.result).toMatchObject({ state: "done", measures: { threads: 2 } });
      expect(kept?.lines.map(({ text }) => text)).toEqual(
        Array.from({ length: 20 }, (_, i) => `told ${i}`),
      );
      expect(attacker?.lines.filter(({ text }) => /told|heard|stolen/.test(text))).toEqual([]);
    } finally {
      await server.close();
    }
  });
}
