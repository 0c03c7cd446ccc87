/**
 * `npm run host-files`: configurations of web servers, made of the same lists of headers and folders as
 * the build. Without a server's name it writes those in `examples/hosting/`; with one it prints that
 * server's, for another place:
 *
 *     npm run --silent host-files -- nginx --base /kurs/ --folder /var/www --name schule.example
 *     npm run --silent host-files -- caddy
 *     npm run --silent host-files -- nginx-location --base /kurs/
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readOptions, refuseOptions } from "./read-options.ts";

import { exampleFiles, fileFor, servers } from "./host-files/files.ts";
import { checkPlace, exampleFolder, exampleName } from "./host-files/place.ts";
import { root } from "./run-step.ts";

const { values, positionals } = readOptions({
  allowPositionals: true,
  options: {
    base: { type: "string", default: "/" },
    folder: { type: "string", default: exampleFolder },
    name: { type: "string", default: exampleName },
  },
});
const [wanted, ...others] = positionals;

if (wanted === undefined) {
  for (const [path, text] of Object.entries(exampleFiles())) {
    writeFileSync(join(root, path), text);
    console.log(path);
  }
} else {
  const server = servers.find((each) => each === wanted);
  if (server === undefined || others.length > 0) {
    refuseOptions(
      `host-files: expected one of ${servers.join(", ")}, or none to write examples/hosting/; found ${positionals.join(" ")}.`,
    );
  }
  try {
    process.stdout.write(fileFor(server, checkPlace(values)));
  } catch (error) {
    refuseOptions(`host-files: ${error instanceof Error ? error.message : String(error)}`);
  }
}
