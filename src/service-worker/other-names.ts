/** A page's address with its last slash, on which the page's own links rest; undefined where it has one. */
export function slashed(url: URL): URL | undefined {
  if (url.pathname.endsWith("/")) return undefined;
  const whole = new URL(url);
  whole.pathname += "/";
  return whole;
}

/** Addresses under which a host also gives a page: `/lessons/index.html` and `/lessons` for `/lessons/`. */
export function otherNames(url: URL): URL[] {
  const { pathname } = url;
  if (pathname.endsWith("/")) return [];
  const plain = pathname.endsWith("/index.html")
    ? pathname.slice(0, -"index.html".length)
    : `${pathname}/`;
  return [new URL(plain, url)];
}
