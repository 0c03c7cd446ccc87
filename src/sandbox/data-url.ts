/** The body of a `data:` URL. */

/**
 * https://fetch.spec.whatwg.org/#data-url-processor, for the bodies of scripts.
 * @returns Its bytes; undefined where there is no comma, or what says it is base64 is not.
 */
export function parseDataUrl(url: string): Uint8Array<ArrayBuffer> | undefined {
  const hash = url.indexOf("#");
  const text = hash === -1 ? url : url.slice(0, hash);
  const comma = text.indexOf(",");
  if (!text.startsWith("data:") || comma === -1) return undefined;
  const isBase64 = /;\s*base64\s*$/i.test(text.slice("data:".length, comma));
  const body = decodePercent(text.slice(comma + 1));
  return isBase64 ? decodeBase64(body) : body;
}

/** Bytes of a text whose `%41`s stand for bytes and whose other characters are written in UTF-8. */
function decodePercent(text: string): Uint8Array<ArrayBuffer> {
  const source = new TextEncoder().encode(text);
  const bytes = new Uint8Array(source.length);
  let length = 0;
  for (let index = 0; index < source.length; index++) {
    const byte = source[index] ?? 0;
    const pair = String.fromCharCode(source[index + 1] ?? 0, source[index + 2] ?? 0);
    if (byte === 0x25 && /^[\da-f]{2}$/i.test(pair)) {
      bytes[length] = Number.parseInt(pair, 16);
      index += 2;
    } else {
      bytes[length] = byte;
    }
    length++;
  }
  return bytes.slice(0, length);
}

function decodeBase64(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  try {
    const binary = atob(new TextDecoder().decode(bytes));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
