/** Asks the site for one of its files. */

const redirectError =
  "Failed to fetch: the site answers with a redirect, and a cell's requests follow none";

/**
 * Follows no redirect, wherever it leads. But a host may know a page by its name without `.html` alone
 * (Cloudflare Pages: https://developers.cloudflare.com/pages/configuration/serving-pages/): where one asks
 * with the ending and is sent elsewhere, the name without it is tried.
 * @throws TypeError where that is a redirect, too, or the network does not answer
 */
export async function fetchSiteFile(
  address: string,
  init: Omit<RequestInit, "redirect">,
): Promise<Response> {
  const response = await fetch(address, { ...init, redirect: "manual" });
  if (response.type !== "opaqueredirect") return response;
  const shorter = address.replace(/\.html$/, "");
  if (shorter === address) throw new TypeError(redirectError);
  const again = await fetch(shorter, { ...init, redirect: "manual" });
  if (again.type === "opaqueredirect") throw new TypeError(redirectError);
  return again;
}
