/**
 * `blob:` addresses that a cell makes. They are remembered, since a worker's script may be taken back
 * as soon as `new Worker` returned, which is before the frame could read it.
 */
import { apply, descriptorOf, install, nameLike, table, toText } from "./intrinsics.ts";

export interface ObjectUrls {
  /** The blob behind an address that this thread has made and not taken back. */
  blobAt(address: string): Blob | undefined;
  /** Addresses that the cell cannot take back: those of modules and preludes. */
  protect(address: string): void;
}

const NativeBlob = Blob;

export function rememberObjectUrls(): ObjectUrls {
  const blobs = table<Blob>();
  const ours = table<true>();
  const create: unknown = descriptorOf(URL, "createObjectURL")?.value;
  const revoke: unknown = descriptorOf(URL, "revokeObjectURL")?.value;
  if (typeof create === "function" && typeof revoke === "function") {
    const createReplacement = (object: unknown): unknown => {
      const address: unknown = apply(create, URL, [object]);
      if (object instanceof NativeBlob && typeof address === "string") blobs[address] = object;
      return address;
    };
    const revokeReplacement = (address: unknown): void => {
      const text = toText(address);
      if (ours[text] !== undefined) return;
      blobs[text] = undefined;
      apply(revoke, URL, [text]);
    };
    nameLike(createReplacement, { name: "createObjectURL", length: 1 });
    nameLike(revokeReplacement, { name: "revokeObjectURL", length: 1 });
    install(URL, "createObjectURL", createReplacement);
    install(URL, "revokeObjectURL", revokeReplacement);
  }
  return {
    blobAt: (address) => blobs[address],
    protect(address) {
      ours[address] = true;
    },
  };
}
