/** `crypto.randomUUID`, which Chromium has in secure contexts only, and a cell's thread is none. */
import { apply, descriptorOf, install, nameLike, sliceText } from "./intrinsics.ts";

const getRandomValues = Crypto.prototype.getRandomValues as (
  this: Crypto,
  bytes: Uint8Array,
) => Uint8Array;
const ByteList = Uint8Array;
const toDigits = Number.prototype.toString;
/** Bytes of each group: 8-4-4-4-12 digits. */
const groupEnds = [4, 6, 8, 10, 16];

/** After https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-4 */
export function provideRandomUuid(): void {
  if (descriptorOf(Crypto.prototype, "randomUUID") !== undefined) return;
  const replacement = {
    /** @throws TypeError of the engine's where `this` is no `Crypto` */
    randomUUID(this: Crypto): string {
      const bytes = apply(getRandomValues, this, [new ByteList(16)]);
      let text = "";
      for (let index = 0, group = 0; index < 16; index++) {
        let byte = bytes[index] ?? 0;
        if (index === 6) byte = (byte & 0x0f) | 0x40;
        if (index === 8) byte = (byte & 0x3f) | 0x80;
        if (index === groupEnds[group]) {
          text += "-";
          group++;
        }
        // Two digits also of what is below 16.
        text += sliceText(apply(toDigits, byte + 256, [16]), 1);
      }
      return text;
    },
  }.randomUUID;
  nameLike(replacement, { name: "randomUUID", length: 0 });
  install(Crypto.prototype, "randomUUID", replacement);
}
