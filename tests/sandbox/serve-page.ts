/** Serves the page under test, with or without isolation, under a policy like the site's. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { bundleSandbox, sandboxBundleForEsbuild } from "../../src/integrations/sandbox-bundle.ts";

export interface PageServer {
  /** Isolated by headers. */
  readonly address: string;
  /** As on a host that sends none. */
  readonly plainAddress: string;
  close(): Promise<void>;
}

const isolation = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

export async function servePage(): Promise<PageServer> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("sandbox-page.ts", import.meta.url))],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2024",
    plugins: [sandboxBundleForEsbuild()],
  });
  const script = outputFiles[0]?.text ?? "";
  const { frameHash } = await bundleSandbox();
  const policy = `default-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; script-src 'self' blob: 'wasm-unsafe-eval' '${frameHash}'`;
  const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>Sandbox</title><body><script type="module" src="/page.js"></script>`;

  const server = createServer((request, response) => {
    if (request.url === "/lab/hello.txt") {
      response.writeHead(200, { "Content-Type": "text/plain", ...isolation }).end("hello");
      return;
    }
    const isScript = request.url === "/page.js";
    const isPage = request.url === "/" || request.url === "/plain";
    response.writeHead(isScript || isPage ? 200 : 404, {
      "Content-Type": isScript ? "text/javascript" : "text/html",
      ...(request.url === "/plain" ? {} : isolation),
    });
    response.end(isScript ? script : isPage ? page : "");
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}/`,
    plainAddress: `http://localhost:${port}/plain`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
