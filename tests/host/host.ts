/** The host that the suite is pointed at. Pure. */

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
