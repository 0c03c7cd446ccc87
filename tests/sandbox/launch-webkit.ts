/**
 * WebKitGTK, driven by its own WebDriver. The protocol is four requests of JSON, so no library stands
 * between (https://www.w3.org/TR/webdriver2/).
 */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { globSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import * as v from "valibot";
import { findProgram, settingOf } from "../../scripts/find-program.ts";

interface WebKitPage {
  url(): string;
  goto(address: string): Promise<void>;
  /** Calls a function in the page with an argument that JSON can carry, and waits for what it promises. */
  evaluate<Argument, Result>(
    call: (argument: Argument) => Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  close(): Promise<void>;
}

interface Installed {
  readonly driver: string;
  readonly browser: string;
  /** Undefined where a display is there already. */
  readonly xvfb: string | undefined;
}

/** What it takes to run WebKitGTK here; undefined where something of it is missing. */
export function findWebKit(): Installed | undefined {
  const driver = settingOf("WEBKIT_DRIVER_PATH") ?? findProgram(["WebKitWebDriver"]);
  const browser = globSync("/usr/lib/*/webkit2gtk-4*/MiniBrowser").sort().at(-1);
  const xvfb = findProgram(["Xvfb"]);
  const hasDisplay = settingOf("DISPLAY") !== undefined;
  if (driver === undefined || browser === undefined) return undefined;
  if (xvfb === undefined && !hasDisplay) return undefined;
  return { driver, browser, xvfb: hasDisplay ? undefined : xvfb };
}

/** @throws where WebKitGTK is not here, or does not start */
export async function launchWebKit(): Promise<WebKitPage> {
  const installed = findWebKit();
  if (installed === undefined) {
    throw new Error(
      "Expected WebKitWebDriver, MiniBrowser and Xvfb (Debian: webkit2gtk-driver, xvfb); found not all of them",
    );
  }
  const started: ChildProcess[] = [];
  const end = (): void => {
    for (const child of started) child.kill();
  };
  try {
    const display =
      installed.xvfb === undefined ? process.env["DISPLAY"] : await startXvfb(installed, started);
    const port = await freePort();
    const driver = spawn(installed.driver, [`--port=${port}`], {
      stdio: "ignore",
      env: {
        ...process.env,
        DISPLAY: display,
        // Its own sandbox needs namespaces that a container does not give to root.
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
        WEBKIT_DISABLE_COMPOSITING_MODE: "1",
      },
    });
    started.push(driver);
    return await openSession(`http://127.0.0.1:${port}`, driver, installed.browser, end);
  } catch (error) {
    end();
    throw error;
  }
}

/** @returns the display's name, `:99` */
function startXvfb({ xvfb = "Xvfb" }: Installed, started: ChildProcess[]): Promise<string> {
  const server = spawn(
    xvfb,
    ["-displayfd", "3", "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
    {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    },
  );
  started.push(server);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", (code) => {
      reject(new Error(`Expected Xvfb to start; it ended with ${String(code)}`));
    });
    server.stdio[3]?.once("data", (data: Buffer) => {
      resolve(`:${data.toString().trim()}`);
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const sessionReply = v.object({ sessionId: v.string() });
const scriptReply = v.variant("ok", [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), message: v.string() }),
]);

async function openSession(
  address: string,
  driver: ChildProcess,
  browser: string,
  end: () => void,
): Promise<WebKitPage> {
  async function command(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(address + path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = v.parse(v.object({ value: v.unknown() }), await response.json());
    if (!response.ok) {
      throw new Error(`WebKitWebDriver refuses ${method} ${path}: ${JSON.stringify(value)}`);
    }
    return value;
  }

  await listening(address, driver);
  const { sessionId } = v.parse(
    sessionReply,
    await command("POST", "/session", {
      capabilities: {
        alwaysMatch: { "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] } },
      },
    }),
  );
  const session = `/session/${sessionId}`;
  // What hangs is ended by the test; on a busy machine 64 threads take their time.
  await command("POST", `${session}/timeouts`, { script: 150_000, pageLoad: 60_000 });
  let current = "about:blank";
  return {
    url: () => current,
    async goto(to) {
      await command("POST", `${session}/url`, { url: to });
      current = to;
    },
    async evaluate<Argument, Result>(
      call: (argument: Argument) => Promise<Result>,
      argument: Argument,
    ) {
      const script = `const done = arguments[1];
(${call.toString()})(arguments[0]).then(
  (value) => done({ ok: true, value }),
  (error) => done({ ok: false, message: String(error) }),
);`;
      const reply = v.parse(
        scriptReply,
        await command("POST", `${session}/execute/async`, { script, args: [argument] }),
      );
      if (!reply.ok) throw new Error(`In the page: ${reply.message}`);
      // The function's own type says what it gives; JSON has carried it.
      return reply.value as Result;
    },
    async close() {
      await command("DELETE", session);
      end();
    },
  };
}

/** Resolves once the driver answers. @throws where it ends instead */
async function listening(address: string, driver: ChildProcess): Promise<void> {
  while (driver.exitCode === null) {
    try {
      await fetch(`${address}/status`);
      return;
    } catch {
      // Not yet.
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  throw new Error(`Expected WebKitWebDriver to start; it ended with ${String(driver.exitCode)}`);
}
