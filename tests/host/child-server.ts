/** A web server of the system, run on loopback as a child of the tests and ended by its own process. */
import { spawn, type ChildProcess } from "node:child_process";
import { connect } from "node:net";
import { connect as connectSecurely } from "node:tls";
import { findProgram } from "../../scripts/find-program.ts";

/** How long a server may take until it answers, and to end when told to (ms). */
const patience = 60_000;

/** Where a server is; Debian keeps them where only root's PATH looks. Undefined where it is missing. */
export function findServer(name: string): string | undefined {
  return findProgram([name], process.env, ["/usr/sbin", "/usr/local/sbin"]);
}

export interface ChildServer {
  stop(): Promise<void>;
}

/** Where a server is to answer, on 127.0.0.1. */
export interface ServerAddress {
  readonly port: number;
  /** By TLS: Caddy listens before it has made the certificate that it answers with. */
  readonly isSecure: boolean;
}

/**
 * @param address on which it answers once it is there
 * @throws what the program wrote, where it ends before it answers
 */
export async function startServer(
  [program, ...args]: readonly [string, ...string[]],
  address: ServerAddress,
  env: Readonly<Record<string, string>> = {},
): Promise<ChildServer> {
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  // A test that fails before it stops its server leaves none behind.
  const kill = (): void => void child.kill("SIGKILL");
  process.once("exit", kill);
  let written = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (written += text));
  }
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code) => {
      process.off("exit", kill);
      resolve(`it ended with code ${String(code)}`);
    });
  });
  const deadline = performance.now() + patience;
  while (!(await answers(address))) {
    const why = await Promise.race([ended, later(25)]);
    if (why === undefined && performance.now() < deadline) continue;
    child.kill("SIGKILL");
    throw new Error(
      `Expected ${program} to answer on port ${String(address.port)}; ${why ?? "it did not in 60 s"}:\n${written}`,
    );
  }
  return { stop: () => stop(child, ended) };
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill("SIGTERM");
  if ((await Promise.race([ended, later(patience)])) === undefined) child.kill("SIGKILL");
  await ended;
}

function answers({ port, isSecure }: ServerAddress): Promise<boolean> {
  return new Promise((resolve) => {
    const at = { port, host: "127.0.0.1" };
    const socket = isSecure
      ? connectSecurely({ ...at, servername: "localhost", rejectUnauthorized: false })
      : connect(at);
    const end = (does: boolean) => {
      socket.destroy();
      resolve(does);
    };
    socket
      // From the very port that it asks for, it has reached itself, and nobody listens.
      .once(isSecure ? "secureConnect" : "connect", () => end(socket.localPort !== port))
      .once("error", () => end(false));
  });
}

/** Settles with nothing after `ms`. */
function later(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms, undefined).unref());
}
