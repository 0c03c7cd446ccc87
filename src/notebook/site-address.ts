/** An address below the site's base: `siteAddress("hosting/#isolation")`. */
export function siteAddress(path: string): string {
  const base = import.meta.env.BASE_URL;
  return base.endsWith("/") ? `${base}${path}` : `${base}/${path}`;
}
