/**
 * Addresses for scripts that are made here. `blob:` where workers start from it; `data:` where they do
 * not (WebKit, under `require-corp`). Modules that import one another must use the same kind.
 */

export type Addressing = "blob" | "data";

export interface Addresses {
  readonly make: (source: string) => string;
  /** Of a script that a cell made. */
  makeFromBlob(blob: Blob): Promise<string>;
  /** Takes back one address, or all. */
  release(address?: string): void;
}

const scriptType = "text/javascript";

export function createAddresses(addressing: Addressing): Addresses {
  return addressing === "blob" ? createBlobAddresses() : createDataAddresses();
}

function createBlobAddresses(): Addresses {
  const made = new Set<string>();
  function make(blob: Blob): string {
    const address = URL.createObjectURL(blob);
    made.add(address);
    return address;
  }
  return {
    make: (source) => make(new Blob([source], { type: scriptType })),
    makeFromBlob: (blob) => Promise.resolve(make(new Blob([blob], { type: scriptType }))),
    release(address) {
      for (const each of address === undefined ? made : [address]) {
        URL.revokeObjectURL(each);
        made.delete(each);
      }
    },
  };
}

function createDataAddresses(): Addresses {
  return {
    make: (source) => dataAddress(new TextEncoder().encode(source)),
    makeFromBlob: async (blob) => dataAddress(new Uint8Array(await blob.arrayBuffer())),
    release() {
      // Nothing is kept behind a data: address.
    },
  };
}

/** base64, since WebKit mistakes some characters of other encodings. */
function dataAddress(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:${scriptType};base64,${btoa(binary)}`;
}
