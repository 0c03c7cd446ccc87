/** Caddy's configuration for the site, made of the lists that the build has. Pure. */
import {
  askedEachTime,
  foldersNamedByContents,
  keptForGood,
} from "../../src/integrations/site-caching.ts";
import { siteHeaders } from "../../src/integrations/site-headers.ts";
import { indented, siteFolder, type Place } from "./place.ts";

/** A Caddyfile with one site: the course at the root of its name or below a path of it. */
export function caddyfile(place: Place): string {
  const { base, folder, name } = place;
  const isRoot = base === "/";
  const kept = foldersNamedByContents.map((each) => `${base}${each}/*`);
  const matched = isRoot ? "*" : `${base.slice(0, -1)} ${base}*`;
  return `# The build (dist/) goes to ${siteFolder(place)}.
# For a name that the internet knows, Caddy gets a certificate by itself. Inside a school or a company
# add \`tls internal\`: see docs/hosting.md.
${name} {
	@course path ${matched}
	handle @course {
		root * ${folder}
		encode zstd gzip

		header {
${indented(headers, "\t\t\t")}
			# Everything else is asked about each time.
			?Cache-Control ${askedEachTime}
		}
		# Files that are named by what is in them never change; that one is missing is not to be kept.
		@kept {
			path ${kept.join(" ")}
			file
		}
		header @kept Cache-Control "${keptForGood}"
		# A Python program is text; Caddy knows no type for it.
		@python {
			path *.py
			file
		}
		header @python Content-Type "text/plain; charset=utf-8"

		# \`npm run precompress\` lays a .br and a .gz beside each file: these are sent where they are there.
		file_server {
			precompressed br gzip
		}
	}

	handle_errors {
		@missing {
			path ${matched}
			expression {http.error.status_code} == 404
		}
		handle @missing {
			root * ${folder}
			encode zstd gzip
			header Cache-Control ${askedEachTime}
			rewrite * ${base}404.html
			file_server {
				precompressed br gzip
			}
		}
	}
}
`;
}

const headers = Object.entries(siteHeaders)
  .map(([name, value]) => `${name} "${value}"`)
  .join("\n");
