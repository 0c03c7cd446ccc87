/** A suite that finds nothing wrong is worth what it finds where something is: hosts with the usual faults. */
import { spawn } from "node:child_process";
import { createServer, type RequestListener } from "node:http";
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import sirv from "sirv";
import { root } from "../scripts/run-step.ts";
import { siteHeaders } from "../src/integrations/site-headers.ts";
import { environmentForPlaywright } from "./child-environment.ts";

/** What `npm run test:host` says of a host, and its exit code. Of the checks those that `only` names. */
async function tryHost(listener: RequestListener, only: string, output: string) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  const site = `http://localhost:${String(port)}/`;
  const child = spawn(
    process.execPath,
    ["scripts/test-host.ts", "--grep", only, "--output", output],
    {
      cwd: root,
      env: {
        ...environmentForPlaywright(process.env),
        SITE_URL: site,
        // Else it asks for the front page first, and tries no more where that is wrong.
        IGNORE_CERTIFICATES: "1",
      },
    },
  );
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  }
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  await new Promise((resolve) => server.close(resolve));
  return { said: said.replaceAll(site, "SITE/"), code };
}

test("a host that has not all that a lesson's cells are run with", async () => {
  const { outputDir } = test.info();
  const site = sirv(join(root, "dist"), {
    setHeaders: (response) => {
      for (const [name, value] of Object.entries(siteHeaders)) response.setHeader(name, value);
    },
  });
  const { said, code } = await tryHost(
    (request, response) => {
      if (/\/cells\.json$/.test(request.url ?? "")) response.writeHead(404).end();
      else site(request, response);
    },
    "the first cell of the first lesson runs",
    outputDir,
  );
  expect(code).toBe(1);
  for (const sentence of ["expected: that it runs", "could not be run", "0 ✓, 0 !, 1 ✗"]) {
    expect.soft(said).toContain(sentence);
  }
});

/** A host that answers `1.html` by a redirect. @param target of it */
function redirectingPages(target: (path: string) => string): RequestListener {
  const site = sirv(join(root, "dist"), { extensions: ["html"] });
  return (request, response) => {
    const path = request.url ?? "";
    if (path.endsWith(".html")) response.writeHead(308, { location: target(path) }).end();
    else site(request, response);
  };
}

test("a host that knows pages by their name without .html", async () => {
  const { said, code } = await tryHost(
    redirectingPages((path) => path.replace(/\.html$/, "")),
    "cells can fetch pages",
    test.info().outputDir,
  );
  expect(said).toContain("1 ✓, 0 !, 0 ✗");
  expect(code).toBe(0);
});

test("a host that leads away from pages", async () => {
  const { said, code } = await tryHost(
    redirectingPages(() => "/"),
    "cells can fetch pages",
    test.info().outputDir,
  );
  expect(code).toBe(1);
  for (const sentence of [
    "found: status 308, to /",
    "to do: let your server answer addresses that end in .html",
    "0 ✓, 0 !, 1 ✗",
  ]) {
    expect.soft(said).toContain(sentence);
  }
});

test("a host that answers everything with the front page of a build for another path", async () => {
  const { outputDir } = test.info();
  const page = await readFile(join(root, "dist-course/index.html"));
  const { said, code } = await tryHost(
    (_, response) => {
      response.writeHead(200, { "content-type": "text/html", "cache-control": "max-age=604800" });
      response.end(page);
    },
    "built for|404|types|asked about|type$",
    outputDir,
  );
  expect(code).toBe(1);
  for (const sentence of [
    "expected: a page built for /",
    "found: one built for /course/",
    "to do: build with BASE=/ (BASE=/ npm run build)",
    "expected: status 404",
    "to do: turn off what answers unknown addresses with the front page",
    "found: status 200, text/html",
    "found: max-age=604800",
    "Readers would miss something",
    "0 ✓, 0 !, 4 ✗",
  ]) {
    expect.soft(said).toContain(sentence);
  }
});
