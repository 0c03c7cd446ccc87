/** CRC-32, as zip and PNG have it (https://www.w3.org/TR/png-3/#D-CRCAppendix): against slips, not against people. */

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** From 0 to 2 ** 32 - 1. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Eight hexadecimal digits that tell whether a source is still the same. */
export function checksum(source: string): string {
  return crc32(new TextEncoder().encode(source)).toString(16).padStart(8, "0");
}
