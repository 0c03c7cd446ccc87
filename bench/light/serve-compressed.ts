/** A finished site on loopback as a good host serves it: compressed, and with the site's headers. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
  ".wasm": "application/wasm",
};

export interface CompressedSite {
  /** `http://localhost:49152`, no slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** @param headers sent with every file */
export async function serveCompressed(
  folder: string,
  headers: Readonly<Record<string, string>>,
): Promise<CompressedSite> {
  const files = new Map<string, Promise<Buffer>>();
  const compressed = (path: string): Promise<Buffer> => {
    const known = files.get(path);
    const reading = known ?? readFile(path).then((content) => gzipSync(content));
    if (known === undefined) files.set(path, reading);
    return reading;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = join(
      folder,
      decodeURIComponent(pathname),
      pathname.endsWith("/") ? "index.html" : "",
    );
    compressed(path).then(
      (body) => {
        const isHashed = pathname.includes("/_astro/");
        response
          .writeHead(200, {
            ...headers,
            "content-type": types[extname(path)] ?? "application/octet-stream",
            "content-encoding": "gzip",
            "cache-control": isHashed ? "public, max-age=31536000, immutable" : "no-cache",
          })
          .end(body);
      },
      () => response.writeHead(404, { "content-type": "text/plain" }).end("Not found"),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${String(port)}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error === undefined ? resolve() : reject(error)));
      }),
  };
}
