/** One suite for every host: what `npm run test:host` runs, and CI against each server that it has. */
import { checkCaching } from "./check-caching.ts";
import { checkCompression } from "./check-compression.ts";
import { checkHeaders } from "./check-headers.ts";
import { checkLinks } from "./check-links.ts";
import { checkRuns } from "./check-runs.ts";
import { checkServing } from "./check-serving.ts";
import type { Host } from "./host.ts";

/** @param host asked for by each test: a server may have no port before that */
export function hostSuite(host: () => Host): void {
  checkServing(host);
  checkHeaders(host);
  checkCaching(host);
  checkCompression(host);
  checkLinks(host);
  checkRuns(host);
}
