import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/**
 * Below what systems give to whoever asks for any port. There, until it is listened on, another program may
 * be given it, and who tries it too early may be connected with themselves. Browsers refuse none of these.
 */
const [first, last] = [20_000, 31_999];
const tries = 100;

/**
 * A port that nobody listens on.
 * @throws (rejects) where none is found, or `localhost` is no address of this machine
 */
export async function freePort(): Promise<number> {
  for (let left = tries; left > 0; left--) {
    const port = randomInt(first, last + 1);
    if (await isFree(port)) return port;
  }
  throw new Error(
    `Expected a port from ${String(first)} to ${String(last)} that nobody listens on; found each of ${String(tries)} in use.`,
  );
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(false);
      else reject(error);
    });
    probe.listen(port, "localhost", () => probe.close(() => resolve(true)));
  });
}
