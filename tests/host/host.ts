/** The host that the suite is pointed at. Pure. */
import { builtBase } from "../../src/integrations/preview-base.ts";

export interface Host {
  /** The site's front page, with the slash at its end: `https://school.example/course/`. */
  readonly site: string;
  /** Advice counts as failure: for hosts whose configuration is ours. */
  readonly isStrict: boolean;
  /** The canonical address of its front page, where a build of the tests' own names another origin. */
  readonly canonical?: string;
}

/** The site's sub-path, with both slashes: `/course/`. */
export function basePath({ site }: Host): string {
  return new URL(site).pathname;
}

/** @param path below the site's root, without a slash at the beginning: `lessons/` */
export function addressOf({ site }: Host, path: string): string {
  return new URL(path, site).href;
}

/**
 * What `SITE_URL` says.
 * @throws with what is expected, where it is no address of a site
 */
export function parseSiteUrl(text: string | undefined): string {
  const example = "SITE_URL=https://school.example/course/ npm run test:host";
  if (text === undefined || text === "") {
    throw new Error(`SITE_URL is not set: expected the address of your site, as in\n  ${example}`);
  }
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new Error(
      `SITE_URL is "${text}": expected an address with https:// (or http://), as in\n  ${example}`,
    );
  }
  if (/\.html?$/.test(url.pathname) || url.search !== "" || url.hash !== "") {
    throw new Error(
      `SITE_URL is "${text}": expected the front page's address, without a file's name, "?" or "#", as in\n  ${example}`,
    );
  }
  url.pathname = url.pathname.replace(/\/*$/, "/");
  return url.href;
}

/**
 * Why what answers is not the site's front page, and what to do; undefined where it is.
 * @param status of the answer
 * @param text of the page
 */
export function frontPageProblem(site: string, status: number, text: string): string | undefined {
  const base = new URL(site).pathname;
  const built = builtBase(text);
  const expected = `SITE_URL is "${site}": expected the front page of an Interleave site,`;
  if (built === undefined) {
    const title = /<title>([^<]*)<\/title>/i.exec(text)?.[1]?.trim();
    const found = `status ${String(status)}${title === undefined || title === "" ? "" : `, "${title}"`}`;
    return `${expected} found another page (${found}). Give the address of the site's own front page, with the path that it lies under.`;
  }
  if (built !== base) {
    return `${expected} below ${base}, found a page of a build for ${built}. Set SITE_URL to ${new URL(built, site).href}, or build with BASE=${base}.`;
  }
  return status === 200
    ? undefined
    : `${expected} found status ${String(status)}. Copy every file of dist/ to where the address leads.`;
}
