/** Unpacks what a stranger packed: a few bytes can stand for gigabytes. */
import { Inflate } from "fflate";

export type Inflated =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: "damaged" | "too-large" };

/** bytes: what is unpacked at a time is at most 1,032 times as much (https://www.zlib.net/feldspar.html). */
const step = 256;

/**
 * @param limit of bytes unpacked: it ends soon after it has passed that
 */
export function inflateWithin(packed: Uint8Array, limit: number): Inflated {
  if (packed.length === 0) return { ok: false, reason: "damaged" };
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    chunks.push(chunk);
    size += chunk.length;
  });
  try {
    for (let start = 0; start < packed.length; start += step) {
      const end = Math.min(start + step, packed.length);
      stream.push(packed.subarray(start, end), end === packed.length);
      if (size > limit) return { ok: false, reason: "too-large" };
    }
  } catch {
    return { ok: false, reason: "damaged" };
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return { ok: true, bytes };
}
