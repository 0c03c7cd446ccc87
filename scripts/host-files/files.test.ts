import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { siteHeaders } from "../../src/integrations/site-headers.ts";
import { root } from "../run-step.ts";
import { exampleFiles, fileFor, servers } from "./files.ts";
import { checkPlace } from "./place.ts";

for (const [path, text] of Object.entries(exampleFiles())) {
  test(`${path} is what \`npm run host-files\` writes`, () => {
    expect(readFileSync(join(root, path), "utf8")).toBe(text);
  });
}

describe("a place of one's own", () => {
  const place = checkPlace({ base: "/kurs/", folder: "/var/www/", name: "schule.example" });
  for (const server of servers) {
    test(`stands in ${server}'s file, and nothing of the example's`, () => {
      const text = fileFor(server, place);
      expect(text).toContain("/var/www");
      expect(text).toContain("/kurs/404.html");
      expect(text).not.toMatch(/\/course\/|\/srv\/www|course\.example/);
      for (const [name, value] of Object.entries(siteHeaders)) {
        expect(text).toContain(`${name} "${value}"`);
      }
    });
  }
});

test("nginx gets no type that its own list has on some systems: it would warn of it", () => {
  const place = checkPlace({ base: "/", folder: "/srv/www", name: "course.example" });
  const types = /^ *types \{(.*?)\}/ms.exec(fileFor("nginx", place))?.[1];
  expect(types?.match(/\w+(?=;)/g)).toEqual(["webmanifest", "py"]);
});

for (const [setting, wrong] of [
  ["base", "kurs"],
  ["base", "/kurs"],
  ["base", "/{x}/"],
  ["folder", "srv"],
  ["folder", "/srv/a b"],
  ["name", "a; b"],
] as const) {
  test(`--${setting} is not to be "${wrong}"`, () => {
    const place = { base: "/", folder: "/srv/www", name: "course.example", [setting]: wrong };
    expect(() => checkPlace(place)).toThrow(`--${setting}: expected`);
  });
}
