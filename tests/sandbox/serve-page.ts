/** Serves the page under test, with or without isolation, under a policy like the site's. */
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { pagePolicy } from "../../src/integrations/page-policy.ts";
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

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const redirect =
  (to: (request: IncomingMessage) => string): Answer =>
  (request, response) => {
    response.writeHead(302, { Location: to(request), ...isolation }).end();
  };

/** What lies below `/lab/` here, beside `hello.txt` what a host would hardly have. */
const labAnswers: readonly (readonly [pattern: RegExp, answer: Answer])[] = [
  [
    /^\/lab\/hello\.txt$/,
    (_request, response) => {
      response.writeHead(200, { "Content-Type": "text/plain", ...isolation }).end("hello");
    },
  ],
  // `/lab/away-8080`: to another host.
  [/^\/lab\/away-\d+$/, redirect(({ url }) => `http://127.0.0.1:${url?.split("-")[1] ?? ""}/`)],
  [/^\/lab\/up$/, redirect(() => "/page.js")],
  // As where pages have no ending; and one that leads away from here.
  [/^\/lab\/page\.html$/, redirect(() => "/lab/page")],
  [
    /^\/lab\/page$/,
    (_request, response) => {
      response.writeHead(200, { "Content-Type": "text/html", ...isolation }).end("a page");
    },
  ],
  [
    /^\/lab\/lure-\d+\.html$/,
    redirect(({ url }) => `http://127.0.0.1:${/\d+/.exec(url ?? "")?.[0] ?? ""}/`),
  ],
  [/^\/lab\/lure-\d+$/, redirect(({ url }) => `http://127.0.0.1:${url?.split("-")[1] ?? ""}/`)],
  [/^\/lab\/again$/, redirect(() => "/lab/again")],
  [
    /^\/lab\/large$/,
    (_request, response) => {
      response.writeHead(200, { "Content-Type": "application/octet-stream", ...isolation });
      response.end(Buffer.alloc(4_000_000, "x"));
    },
  ],
  // Answers, and then has nothing to say for ever.
  [
    /^\/lab\/endless$/,
    (_request, response) => {
      response.writeHead(200, { "Content-Type": "text/plain", ...isolation }).write("first");
    },
  ],
];

export interface PageOptions {
  /** Path of the page's script. */
  readonly script?: string;
  /** Inline scripts that frames of the page may have, besides the sandbox's. */
  readonly inlineScripts?: readonly string[];
}

const sandboxPage = fileURLToPath(new URL("sandbox-page.ts", import.meta.url));

export async function servePage(options: PageOptions = {}): Promise<PageServer> {
  const { outputFiles } = await build({
    entryPoints: [options.script ?? sandboxPage],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2024",
    plugins: [sandboxBundleForEsbuild()],
  });
  const script = outputFiles[0]?.text ?? "";
  const { frameHash } = await bundleSandbox();
  const policy = pagePolicy({ scripts: options.inlineScripts ?? [], styles: [] }, `'${frameHash}'`);
  const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>Sandbox</title><body><script type="module" src="/page.js"></script>`;

  const server = createServer((request, response) => {
    const answerLab = labAnswers.find(([pattern]) => pattern.test(request.url ?? ""));
    if (answerLab !== undefined) {
      answerLab[1](request, response);
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
