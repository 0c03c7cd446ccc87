/** The web servers' files that are kept in `examples/hosting/`, and those for other places. Pure. */
import { caddyfile } from "./caddy.ts";
import { nginxLocation, nginxServer } from "./nginx.ts";
import { exampleBase, exampleFolder, exampleName, type Place } from "./place.ts";

export const servers = ["nginx", "nginx-location", "caddy"] as const;
export type Server = (typeof servers)[number];

export function fileFor(server: Server, place: Place): string {
  switch (server) {
    case "nginx":
      return nginxServer(place);
    case "nginx-location":
      return nginxLocation(place);
    case "caddy":
      return caddyfile(place);
  }
}

/** By path below the project's root. */
export function exampleFiles(): Readonly<Record<string, string>> {
  const atRoot = { base: "/", folder: exampleFolder, name: exampleName };
  const below = { ...atRoot, base: exampleBase };
  return {
    "examples/hosting/nginx/interleave.conf": fileFor("nginx", atRoot),
    "examples/hosting/nginx/sub-path.conf": fileFor("nginx-location", below),
    "examples/hosting/caddy/Caddyfile": fileFor("caddy", atRoot),
    "examples/hosting/caddy/sub-path.Caddyfile": fileFor("caddy", below),
  };
}
