// The list names a buffer, but another one: the message itself is still copied.
//
// fails: the bytes are handed over, and not copied
// says: bytes left with the sender: expected 0, found 1000
type Pixels = Uint8Array<ArrayBuffer>;

export async function invert(pixels: Pixels): Promise<Pixels> {
  const address = new URL("./invert.worker.ts", import.meta.url);
  const worker = new Worker(address, { type: "module" });
  return new Promise((resolve, reject) => {
    worker.onmessage = (event: MessageEvent<Pixels>) => {
      resolve(event.data);
      worker.terminate();
    };
    worker.onerror = reject;
    worker.postMessage(pixels, [pixels.slice().buffer]);
  });
}
