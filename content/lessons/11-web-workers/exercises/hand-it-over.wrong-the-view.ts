// The view in place of its buffer.
//
// fails: the picture comes back inverted
// says: {any}
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
    worker.postMessage(pixels, [pixels]);
  });
}
