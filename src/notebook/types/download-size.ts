/** What types cost to load, as the page says it; `scripts/check-sizes.ts` holds it to what is built. */
export const typesDownload = "1.2 MB";
