/** A plain static host on loopback, with no headers of ours unless asked: what GitHub Pages would be. */
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";

export interface StaticServer {
  /** `http://localhost:49152`, no slash at the end. */
  readonly origin: string;
  /**
   * Texts in the place of files, by their path below the base (`sw.js`, `glossary/`): what a newer build
   * would have.
   */
  readonly changed: Map<string, string>;
  /** Paths below the base that are never answered in full: how much of an answer comes. */
  readonly hanging: Map<string, "nothing" | "a part">;
  close(): Promise<void>;
}

/**
 * Serves `folder` below `base` on loopback.
 * @param headers sent with every file
 * @param port 0: a free one
 */
export async function serveStatic(
  folder: string,
  base = "/",
  headers: Readonly<Record<string, string>> = {},
  port = 0,
): Promise<StaticServer> {
  const files = sirv(folder, {
    setHeaders: (response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    },
  });
  const missing = join(folder, "404.html");
  const missingPage = existsSync(missing) ? readFileSync(missing) : "Not found";
  const changed: StaticServer["changed"] = new Map();
  const hanging: StaticServer["hanging"] = new Map();
  const server = createServer((request, response) => {
    const notFound = (): void => {
      response.writeHead(404, { ...headers, "content-type": "text/html" }).end(missingPage);
    };
    const url = request.url ?? "/";
    if (!url.startsWith(base)) {
      notFound();
      return;
    }
    request.url = url.slice(base.length - 1);
    const path = url.slice(base.length).replace(/\?.*$/, "");
    const share = hanging.get(path);
    if (share === "a part") {
      response.writeHead(200, { ...headers, "content-type": "text/plain" }).write("a part");
    }
    if (share !== undefined) return;
    const text = changed.get(path);
    if (text !== undefined) {
      const type = path.endsWith(".js") ? "text/javascript" : "text/html";
      response.writeHead(200, { ...headers, "content-type": type }).end(text);
      return;
    }
    files(request, response, notFound);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    changed,
    hanging,
    origin: `http://localhost:${String(taken)}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error === undefined ? resolve() : reject(error)));
      }),
  };
}
