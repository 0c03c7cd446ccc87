/** A file below `/lab/` for a program that is explored: asked for once, before its answers are put in every order. */
import type { FetchedFile } from "../../explorer/exploration.ts";
import { fetchSiteFile } from "../../sandbox/lab-fetch/fetch-site-file.ts";
import { siteAddress } from "../site-address.ts";
import { said } from "../../words/words.ts";

/** @throws (rejects) with a sentence for the reader */
export async function fetchLabFile(path: string): Promise<FetchedFile> {
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  const address = siteAddress(`lab/${encoded}`);
  let response: Response;
  try {
    response = await fetchSiteFile(address, { credentials: "omit" });
  } catch (cause) {
    throw new Error(
      said("{} could not be fetched. Check the connection and explore again.", address),
      { cause },
    );
  }
  const { status, statusText, headers } = response;
  const bytes = new Uint8Array(await response.arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return { path, status, statusText, headers: [...headers], body: btoa(text) };
}
