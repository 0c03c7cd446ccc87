/** Is text sent compressed to those who can read that, and only to those? */
import { test } from "@playwright/test";
import { must, should } from "./findings.ts";
import { addressOf, type Host } from "./host.ts";
import { filesOfPage } from "./page-text.ts";
import { recipes } from "./remedies.ts";

export function checkCompression(host: () => Host): void {
  test("text is compressed where the reader can read that", async ({ request }) => {
    const html = await (await request.get(host().site)).text();
    const files = filesOfPage(html).filter((path) => /\/_astro\/.*\.(js|css)$/.test(path));
    const urls = [
      host().site,
      addressOf(host(), "playground/"),
      addressOf(host(), "modules/explorer.json"),
      addressOf(host(), "no-such-page/"),
      ...files.map((path) => new URL(path, host().site).href),
    ];
    for (const url of urls) {
      const plain = await request.get(url, { headers: { "accept-encoding": "identity" } });
      const { "content-encoding": unasked } = plain.headers();
      must(unasked === undefined || unasked === "identity", {
        where: url,
        expected: "no Content-Encoding for who does not ask for one",
        found: unasked ?? "",
        remedy: "send a compressed file only where Accept-Encoding names its kind",
      });
      const packed = await request.get(url, { headers: { "accept-encoding": "gzip, br" } });
      const body = await plain.body();
      must((await packed.body()).equals(body), {
        where: url,
        expected: "the same bytes, compressed or not",
        found: "others",
        remedy:
          "run `npm run precompress` after each build, or delete the .gz and .br files of an older one",
      });
      // Smaller than a packet or so there is nothing to be won.
      if (body.length < 2_000) continue;
      const { "content-encoding": encoding, vary } = packed.headers();
      should(host(), encoding === "gzip" || encoding === "br", {
        where: url,
        expected: "Content-Encoding: gzip or br",
        found: encoding ?? "not compressed",
        remedy: `${recipes}; compressed it is a quarter or less`,
      });
      should(host(), encoding === undefined || /accept-encoding|\*/i.test(vary ?? ""), {
        where: url,
        expected: "Vary: Accept-Encoding",
        found: vary ?? "no Vary",
        remedy: "say so (nginx: gzip_vary on), or a shared cache hands the wrong one to someone",
      });
    }
  });
}
