/**
 * `SITE_URL=https://school.example/course/ npm run test:host`: tries a site where it is hosted. With
 * `STRICT=1` advice counts as failure; with `IGNORE_CERTIFICATES=1` nobody is asked who vouches for the
 * host.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { frontPageProblem, parseSiteUrl } from "../tests/host/host.ts";
import { getChromium } from "./get-chromium.ts";
import { root } from "./run-step.ts";

/** Ends the process with one sentence where there is no host to try. */
async function reachableSite(): Promise<string> {
  try {
    const site = parseSiteUrl(process.env["SITE_URL"]);
    if (process.env["IGNORE_CERTIFICATES"] !== "1") await reach(site);
    return site;
  } catch (error) {
    return tell(error instanceof Error ? error.message : String(error));
  }
}

function tell(problem: string): never {
  console.error(problem);
  process.exit(1);
}

async function reach(site: string): Promise<void> {
  try {
    const response = await fetch(site);
    const problem = frontPageProblem(site, response.status, await response.text());
    if (problem !== undefined) tell(problem);
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    const found = cause instanceof Error && cause.message !== "" ? cause.message : String(error);
    const remedy = /certificate|issuer/i.test(found)
      ? "For a certificate of your own authority set NODE_EXTRA_CA_CERTS to the authority's root, or IGNORE_CERTIFICATES=1."
      : "See that the server runs, and that this machine can reach it.";
    throw new Error(`SITE_URL is "${site}": expected an answer, found "${found}".\n${remedy}`, {
      cause: error,
    });
  }
}

const site = await reachableSite();
const { status, error } = spawnSync(
  process.execPath,
  [
    join(root, "node_modules/@playwright/test/cli.js"),
    "test",
    "--config=playwright.host.config.ts",
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, SITE_URL: site, CHROMIUM_PATH: getChromium() },
  },
);
if (error !== undefined) throw new Error("Playwright cannot be started.", { cause: error });
process.exitCode = status ?? 1;
