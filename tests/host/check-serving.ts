/** Is it the site, built for where it is, with the right types, redirects and 404? */
import { test } from "@playwright/test";
import { must, should } from "./findings.ts";
import { addressOf, basePath, type Host } from "./host.ts";
import { recipes } from "./remedies.ts";
import { filesOfPage, titleOf } from "./page-text.ts";

export function checkServing(host: () => Host): void {
  test("the site is there, and built for this address", async ({ request }) => {
    const { site } = host();
    const base = basePath(host());
    const response = await request.get(site);
    must(response.ok(), {
      where: site,
      expected: "the site's front page (status 200)",
      found: `status ${String(response.status())}`,
      remedy:
        "copy what is in dist/ to the folder that your host serves at this address, and see that index.html is what it shows for a folder",
    });
    const html = await response.text();
    const [asset] = filesOfPage(html).filter((path) => path.includes("_astro/"));
    const builtFor = asset?.replace(/_astro\/.*$/, "");
    must(builtFor === base, {
      where: site,
      expected: `a page built for ${base}`,
      found: builtFor === undefined ? "no page of this site" : `one built for ${builtFor}`,
      remedy: `build with BASE=${base} (BASE=${base} npm run build), or serve this build at the path that it was built for`,
    });
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
    const own = host().canonical ?? site;
    should(host(), canonical === undefined || canonical === own, {
      where: site,
      expected: `a canonical address of ${own}`,
      found: canonical ?? "none",
      remedy: `build with SITE=${new URL(site).origin}`,
    });
  });

  test("every kind of file has its type", async ({ request }) => {
    const html = await (await request.get(host().site)).text();
    const named = (ending: string) => filesOfPage(html).find((path) => path.endsWith(ending));
    for (const [path, type, why] of [
      [named(".js"), /javascript/, "browsers run no module of another type"],
      [named(".css"), /^text\/css/, "browsers take no style sheet of another type"],
      ["modules/lab.json", /json/, "programs may ask for it"],
      [named(".svg"), /^image\/svg\+xml/, "browsers show no SVG of another type"],
      ["lab/hello.txt", /^text\/plain/, "lessons show it"],
    ] as const) {
      // A course's own icon may be of another kind.
      if (path === undefined) continue;
      const url = new URL(path, host().site).href;
      const response = await request.get(url);
      const found = response.headers()["content-type"] ?? "none";
      must(response.ok() && type.test(found), {
        where: url,
        expected: `status 200 and a Content-Type like ${type.source.replaceAll(/[\\^]/g, "")}: ${why}`,
        found: `status ${String(response.status())}, ${found}`,
        remedy:
          "copy every file of dist/, and give your server a list of types (nginx: mime.types)",
      });
    }
  });

  test("cells can fetch pages", async ({ request }) => {
    const url = addressOf(host(), "lab/numbers/1.html");
    const first = await request.get(url, { maxRedirects: 0 });
    const { location } = first.headers();
    // Cells follow no redirect but this one: some hosts know pages by their name without the ending alone.
    const shorter = url.replace(/\.html$/, "");
    const isLed = location !== undefined && new URL(location, url).href === shorter;
    const last = isLed ? await request.get(shorter, { maxRedirects: 0 }) : first;
    const isPage = last.ok() && (await last.text()).includes("<title>");
    must(isPage, {
      where: url,
      expected: `the page (status 200), there or at ${shorter}`,
      found: `status ${String(first.status())}${location === undefined ? "" : `, to ${location}`}${isLed ? `, where it is ${String(last.status())}` : ""}`,
      remedy: "let your server answer addresses that end in .html by the file of that name",
    });
  });

  test("an address without its slash leads to the one with it", async ({ request }) => {
    const url = addressOf(host(), "lessons");
    const response = await request.get(url, { maxRedirects: 0 });
    const { location } = response.headers();
    const target = location === undefined ? undefined : new URL(location, url).href;
    const found = `status ${String(response.status())}${target === undefined ? "" : `, to ${target}`}`;
    // Where there is a redirect, it must not lead to a name or port that only a proxy knows.
    must(target === undefined || new URL(target).origin === new URL(url).origin, {
      where: url,
      expected: `a redirect on ${new URL(url).origin}`,
      found,
      remedy: "let the server redirect by path alone (nginx: absolute_redirect off)",
    });
    should(host(), target === `${url}/`, {
      where: url,
      expected: `a redirect to ${url}/`,
      found,
      remedy: `${recipes}; links of the site have the slash, but readers who type addresses leave it out`,
    });
  });

  test("an address of nothing gets status 404 and the site's own page", async ({ request }) => {
    const own = titleOf(await (await request.get(addressOf(host(), "404.html"))).text());
    for (const path of ["no-such-page/", "lessons/no-such-lesson/", "_astro/no-such-file.js"]) {
      const url = addressOf(host(), path);
      const response = await request.get(url);
      must(response.status() === 404, {
        where: url,
        expected: "status 404",
        found: String(response.status()),
        remedy:
          "turn off what answers unknown addresses with the front page (a setting for single-page applications)",
      });
      const title = titleOf(await response.text());
      should(host(), title !== undefined && title === own, {
        where: url,
        expected: `the site's own page, “${own ?? "(404.html has no title)"}”`,
        found: title === undefined ? "a page without a title" : `“${title}”`,
        remedy: `let 404.html be the page for errors; ${recipes}`,
      });
    }
  });
}
