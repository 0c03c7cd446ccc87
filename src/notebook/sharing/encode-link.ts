/**
 * Code to the fragment of an address, and back in `decode-link.ts`:
 *
 *     #code=1.<base64url of: CRC-32 of the rest, 4 bytes, big-endian; JSON, deflated>
 *
 * A fragment is the part of an address that browsers send to no server.
 */
import { deflateSync } from "fflate";
import { toBase64Url } from "./base64url.ts";
import { crc32 } from "./checksum.ts";
import { codeMark } from "./code-mark.ts";
import { linkLimits, type SharedCode } from "./shared-code.ts";
import { said } from "../../words/words.ts";

/** Of the form of what follows the mark. */
export const linkVersion = "1";

export type EncodedLink =
  | { readonly ok: true; readonly fragment: string }
  /** For the reader. */
  | { readonly ok: false; readonly message: string };

/** @returns the fragment, `#` included; or why the code is too large for a link */
export function encodeLink({ files, lesson }: SharedCode): EncodedLink {
  if (files.length > linkLimits.files) {
    return tooMuch(said("{} files", files.length), said("{} files", linkLimits.files));
  }
  const content = {
    files: files.map(({ name, source, was }) =>
      was === undefined ? [name, source] : [name, source, was],
    ),
    ...(lesson === undefined ? {} : { lesson }),
  };
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  if (bytes.length > linkLimits.bytes) {
    return tooMuch(said("{} bytes", bytes.length), said("{} bytes", linkLimits.bytes));
  }
  const packed = deflateSync(bytes, { level: 9 });
  const whole = new Uint8Array(4 + packed.length);
  new DataView(whole.buffer).setUint32(0, crc32(packed));
  whole.set(packed, 4);
  const code = toBase64Url(whole);
  if (code.length > linkLimits.characters) {
    return tooMuch(
      said("{} characters once compressed", code.length),
      said("{} characters", linkLimits.characters),
    );
  }
  return { ok: true, fragment: `${codeMark}${linkVersion}.${code}` };
}

function tooMuch(found: string, limit: string): EncodedLink {
  return {
    ok: false,
    message: said(
      "This is too much code for a link: {}, and a link holds {}. Download the files instead.",
      found,
      limit,
    ),
  };
}
