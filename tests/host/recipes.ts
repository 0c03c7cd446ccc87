/** The recipes of `examples/hosting/`, each tried as it stands, but for address and folder. */
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join, resolve } from "node:path";

import { exampleFolder, exampleName } from "../../scripts/host-files/place.ts";
import { freePort } from "../../scripts/free-port.ts";
import { root } from "../../scripts/run-step.ts";
import { findServer, startServer, type ChildServer } from "./child-server.ts";

export interface Recipe {
  readonly program: "nginx" | "caddy";
  /** Below `examples/hosting/`. */
  readonly file: string;
  /** The sub-path that it serves, with both slashes: `/`, or `/course/` for the build that is made for it. */
  readonly base: "/" | "/course/";
}

/** The built site by the sub-path that it is built for. */
const builds = { "/": "dist", "/course/": "dist-course" } as const;

export interface RunningRecipe extends ChildServer {
  /** `http://localhost:49152`, no slash at the end. */
  readonly origin: string;
}

export interface Serving {
  /** What is served in place of the build for the recipe's sub-path. */
  readonly site?: string;
  /** With certificates of an authority of the server's own (Caddy alone). */
  readonly hasOwnAuthority?: boolean;
}

/** Serves a site as the recipe says. @throws what the server says, where it does not start */
export async function startRecipe(
  recipe: Recipe,
  { site = builds[recipe.base], hasOwnAuthority = false }: Serving = {},
): Promise<RunningRecipe> {
  const program = findServer(recipe.program);
  if (program === undefined) throw new Error(`Expected ${recipe.program} to be installed.`);
  const port = await freePort();
  const temporary = await mkdtemp(join(tmpdir(), `interleave-${recipe.program}-`));
  const config = join(temporary, "config");
  const scheme = hasOwnAuthority ? "https" : "http";
  const origin = `${scheme}://localhost:${String(port)}`;
  const text = replaced(
    await readFile(join(root, "examples/hosting", recipe.file), "utf8"),
    exampleFolder,
    await layOut(site, recipe.base, join(temporary, "www")),
  );
  await writeFile(
    config,
    recipe.program === "nginx"
      ? nginxAround(text, port, temporary)
      : caddyAround(text, origin, hasOwnAuthority),
  );
  const command =
    recipe.program === "nginx"
      ? ([program, "-e", "stderr", "-p", temporary, "-c", config] as const)
      : ([program, "run", "--adapter", "caddyfile", "--config", config] as const);
  const address = { port, isSecure: hasOwnAuthority };
  const server = await startServer(command, address, {
    // Caddy's certificates and settings: not the user's.
    XDG_DATA_HOME: temporary,
    XDG_CONFIG_HOME: temporary,
  });
  return {
    origin,
    async stop() {
      await server.stop();
      await rm(temporary, { recursive: true });
    },
  };
}

/** The server's root folder, with the site where its address says. */
async function layOut(site: string, base: Recipe["base"], folder: string): Promise<string> {
  if (base === "/") await symlink(resolve(root, site), folder);
  else {
    await mkdir(folder);
    await symlink(resolve(root, site), join(folder, base.slice(0, -1)));
  }
  return folder;
}

function caddyAround(text: string, origin: string, hasOwnAuthority: boolean): string {
  const options = hasOwnAuthority
    ? "auto_https disable_redirects\n\tskip_install_trust"
    : "auto_https off";
  const site = `${origin} {\n\tbind 127.0.0.1\n${hasOwnAuthority ? "\ttls internal\n" : ""}`;
  return `{\n\tadmin off\n\t${options}\n}\n${replaced(text, `${exampleName} {`, site)}`;
}

/** The whole configuration around a server, or around a location to be put into one. */
function nginxAround(text: string, port: number, temporary: string): string {
  const address = `127.0.0.1:${String(port)}`;
  const server = /^server \{/m.test(text)
    ? replaced(replaced(text, "listen 80;", `listen ${address};`), "listen [::]:80;", "")
    : `server {\nlisten ${address};\n${text}\n}`;
  const scratch = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((kind) => `${kind}_temp_path ${temporary};`)
    .join("\n");
  return `daemon off;
worker_processes 1;
pid ${temporary}/pid;
error_log stderr error;
${process.getuid?.() === 0 ? `user ${userInfo().username};` : ""}
events {}
http {
access_log off;
${scratch}
${server}
}
`;
}

function replaced(text: string, example: string, own: string): string {
  if (!text.includes(example)) throw new Error(`Expected "${example}" in the recipe; found none.`);
  return text.replaceAll(example, own);
}
