/** nginx's configuration for the site, made of the lists that the build has. Pure. */
import {
  askedEachTime,
  foldersNamedByContents,
  keptForGood,
} from "../../src/integrations/site-caching.ts";
import { siteHeaders } from "../../src/integrations/site-headers.ts";
import { indented, siteFolder, type Place } from "./place.ts";

/** What gzip makes smaller, apart from `text/html`, which nginx always counts in. */
const compressedTypes = [
  "text/css",
  "text/plain",
  "text/xml",
  "application/javascript",
  "application/json",
  "application/manifest+json",
  "application/rss+xml",
  "application/xml",
  "image/svg+xml",
];

/** A whole server, for a name of the site's own. */
export function nginxServer(place: Place): string {
  return `# The course as a server of its own. The build (dist/) goes to ${siteFolder(place)}.
# On Debian: /etc/nginx/sites-enabled/interleave.conf; in nginx's image: /etc/nginx/conf.d/default.conf
server {
  listen 80;
  listen [::]:80;
  server_name ${place.name};
  server_tokens off;

${indented(nginxLocation(place), "  ")}}
`;
}

/** What goes into a server that is there already. */
export function nginxLocation(place: Place): string {
  // Only types that no nginx has in its own list: it warns of one that is there twice, as of Debian's `wasm`.
  const { base, folder } = place;
  const withoutSlash = base.slice(0, -1);
  const redirect = `# Without its slash the address is led to the one with it.
location = ${withoutSlash} {
  absolute_redirect off;
  return 301 ${base};
}

`;
  return `${base === "/" ? "" : redirect}location ^~ ${base} {
  root ${folder};
  index index.html;
  # A lesson's address without its slash is led to the one with it, by path alone: a proxy in front may
  # serve another name, port or scheme.
  absolute_redirect off;

  error_page 404 ${base}404.html;
  # A folder without a page of its own is no secret, it is nothing.
  error_page 403 =404 ${base}404.html;

  include /etc/nginx/mime.types;
  types {
    application/manifest+json webmanifest;
    text/plain py;
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types text/plain text/css application/javascript application/json image/svg+xml;

  # \`npm run precompress\` lays a .gz beside each file: that is sent where it is there.
  gzip_static on;
  gzip on;
  gzip_vary on;
  gzip_proxied any;
  gzip_min_length 1024;
  gzip_comp_level 6;
  gzip_types
${compressedTypes.map((type) => `    ${type}`).join("\n")};

${indented(headers, "  ")}
  add_header Cache-Control "${askedEachTime}" always;

  # Files that are named by what is in them never change. (A location with an add_header of its own
  # inherits none.)
  location ~ ^${base.replaceAll(".", "\\.")}(${foldersNamedByContents.join("|")})/ {
${indented(headers, "    ")}
    # Not "always": that one is missing is not to be kept for a year.
    add_header Cache-Control "${keptForGood}";
  }
}
`;
}

const headers = Object.entries(siteHeaders)
  .map(([name, value]) => `add_header ${name} "${value}" always;`)
  .join("\n");
