import { siteAddress } from "../site-address.ts";
import { encodeLink } from "./encode-link.ts";
import type { SharedCode } from "./shared-code.ts";

/**
 * The whole address of code in the playground.
 * @throws with a sentence for the reader, where it is too much for a link
 */
export function linkAddress(code: SharedCode): string {
  const encoded = encodeLink(code);
  if (!encoded.ok) throw new Error(encoded.message);
  return new URL(siteAddress("playground/") + encoded.fragment, location.href).href;
}
