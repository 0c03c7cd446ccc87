/** What a new file begins with. Pure. */

/** Of a worker's file: the messages' two ends, since a worker without them does nothing. */
export function newFileSource(name: string): string {
  if (!name.endsWith(".worker.ts")) return "";
  return `// Another file starts it: new Worker(new URL("./${name}", import.meta.url), { type: "module" })
self.onmessage = ({ data }: MessageEvent<number>) => {
  self.postMessage(data * 2);
};
`;
}
