type Pixels = Uint8Array<ArrayBuffer>;

export async function invert(pixels: Pixels): Promise<Pixels> {
  const file = new URL("./invert.worker.ts", import.meta.url);
  const worker = new Worker(file, { type: "module" });
  return new Promise((resolve, reject) => {
    worker.onmessage = (event: MessageEvent<Pixels>) => {
      resolve(event.data);
      worker.terminate();
    };
    worker.onerror = reject;
    worker.postMessage(pixels, [pixels.buffer]);
  });
}
