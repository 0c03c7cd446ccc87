/** The suite against the host that `SITE_URL` names: `npm run test:host`. */
import { hostSuite } from "./host-suite.ts";
import { parseSiteUrl, type Host } from "./host.ts";

const host: Host = {
  site: parseSiteUrl(process.env["SITE_URL"]),
  isStrict: process.env["STRICT"] === "1",
};
hostSuite(() => host);
