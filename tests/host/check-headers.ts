/** Does every kind of answer carry the headers that the build's `_headers` has? */
import { test } from "@playwright/test";
import { siteHeaders } from "../../src/integrations/site-headers.ts";
import { should } from "./findings.ts";
import { addressOf, type Host } from "./host.ts";
import { filesOfPage } from "./page-text.ts";
import { headersRemedy } from "./remedies.ts";

export function checkHeaders(host: () => Host): void {
  test("pages and files carry the site's headers", async ({ request }) => {
    const html = await (await request.get(host().site)).text();
    const urls = [
      host().site,
      addressOf(host(), "playground/"),
      addressOf(host(), "modules/lab.json"),
      addressOf(host(), "sw.js"),
      addressOf(host(), "no-such-page/"),
      ...filesOfPage(html)
        .filter((path) => path.endsWith(".js"))
        .slice(0, 1)
        .map((path) => new URL(path, host().site).href),
    ];
    const answers = await Promise.all(
      urls.map(async (url) => ({ url, headers: (await request.get(url)).headers() })),
    );
    for (const [name, expected] of Object.entries(siteHeaders)) {
      for (const { url, headers } of answers) {
        const found = headers[name.toLowerCase()];
        should(host(), found === expected, {
          where: url,
          expected: `${name}: ${expected}`,
          found: found ?? "no such header",
          remedy: headersRemedy,
        });
      }
    }
    for (const { url, headers } of answers) {
      const found = headers["x-frame-options"];
      should(host(), found === undefined, {
        where: url,
        expected: "no X-Frame-Options: teachers put single cells into pages of their own (/embed/)",
        found: found ?? "none",
        remedy: "take that header away, at least for what is below embed/",
      });
    }
  });
}
