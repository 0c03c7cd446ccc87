/**
 * The fragment of an address to code. Anybody may have written it: whatever it is, this ends soon,
 * throws nothing, and takes nothing but what `encode-link.ts` writes.
 */
import * as v from "valibot";
import { checkFileName } from "../file-name.ts";
import { fromBase64Url } from "./base64url.ts";
import { crc32 } from "./checksum.ts";
import { codeMark } from "./code-mark.ts";
import { linkVersion } from "./encode-link.ts";
import { inflateWithin } from "./inflate-within.ts";
import { linkLimits, type SharedCode, type SharedFile } from "./shared-code.ts";
import { numberText } from "../../words/words.ts";

export type DecodedLink =
  | { readonly ok: true; readonly code: SharedCode }
  /** What was expected and what was found: one sentence or two. */
  | { readonly ok: false; readonly message: string };

const content = v.strictObject({
  files: v.array(
    v.union([
      v.strictTuple([v.string(), v.string()]),
      v.strictTuple([v.string(), v.string(), v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/))]),
    ]),
  ),
  lesson: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), v.maxLength(100))),
});

/** @param fragment of an address, `#` included */
export function decodeLink(fragment: string): DecodedLink {
  if (!fragment.startsWith(codeMark))
    return bad(`Expected an address with ${codeMark} in it; found none.`);
  // What stands behind it is not the code's.
  const [written = ""] = fragment.slice(codeMark.length).split("&");
  if (written.length > linkLimits.characters + 10) {
    return bad(
      `Expected at most ${numberText(linkLimits.characters)} characters of code; found ${numberText(written.length)}.`,
    );
  }
  const point = written.indexOf(".");
  const version = point === -1 ? "" : written.slice(0, point);
  if (!/^\d{1,6}$/.test(version)) return damaged("no number of a version at its start");
  if (version !== linkVersion) {
    return bad(
      `Expected a link of version ${linkVersion}; found version ${version}. A newer site may have made it: reload the page.`,
    );
  }
  const whole = fromBase64Url(written.slice(point + 1));
  if (whole === undefined || whole.length <= 4)
    return damaged("characters that are missing or changed");
  const packed = whole.subarray(4);
  if (new DataView(whole.buffer).getUint32(0) !== crc32(packed)) {
    return damaged("characters that are missing or changed");
  }
  const inflated = inflateWithin(packed, linkLimits.bytes);
  if (!inflated.ok) {
    return inflated.reason === "damaged"
      ? damaged("code that does not unpack")
      : bad(`Expected at most ${numberText(linkLimits.bytes)} bytes once unpacked; found more.`);
  }
  return readContent(inflated.bytes);
}

function readContent(bytes: Uint8Array): DecodedLink {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return damaged("text that is no JSON");
  }
  const parsed = v.safeParse(content, value);
  if (!parsed.success) return damaged("something else than files with names and sources");
  const { files: written, lesson } = parsed.output;
  if (written.length === 0) return bad("Expected at least one file; found none.");
  if (written.length > linkLimits.files) {
    return bad(
      `Expected at most ${numberText(linkLimits.files)} files; found ${numberText(written.length)}.`,
    );
  }
  const files: SharedFile[] = [];
  for (const [name, source, was] of written) {
    const checked = checkFileName(
      name,
      files.map((file) => file.name),
    );
    if (!checked.ok || checked.name !== name) {
      const why = checked.ok ? "" : ` ${checked.message}`;
      return bad(
        `Expected names of files such as task.ts; found ${JSON.stringify(cut(name))}.${why}`,
      );
    }
    files.push(was === undefined ? { name, source } : { name, source, was });
  }
  return { ok: true, code: lesson === undefined ? { files } : { files, lesson } };
}

function cut(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}

function damaged(found: string): DecodedLink {
  return bad(
    `Expected the whole link, as it was made; found ${found}. Copy it again from where it stands, to its last character.`,
  );
}

function bad(message: string): DecodedLink {
  return { ok: false, message };
}
