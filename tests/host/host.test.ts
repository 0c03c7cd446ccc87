import { expect, test } from "vitest";

import { addressOf, basePath, parseSiteUrl } from "./host.ts";

test("an address is taken with or without the slash at its end", () => {
  expect(parseSiteUrl("https://school.example/course")).toBe("https://school.example/course/");
  expect(parseSiteUrl("http://localhost:8080")).toBe("http://localhost:8080/");
});

test("what lies below it keeps its path", () => {
  const host = { site: parseSiteUrl("https://school.example/course"), isStrict: false };
  expect(basePath(host)).toBe("/course/");
  expect(addressOf(host, "lessons/")).toBe("https://school.example/course/lessons/");
});

for (const wrong of [
  undefined,
  "",
  "school.example",
  "ftp://school.example/",
  "https://school.example/index.html",
  "https://school.example/?a=1",
]) {
  test(`${String(wrong)} is answered with an example`, () => {
    expect(() => parseSiteUrl(wrong)).toThrow(/^SITE_URL is .*expected .*[^]*npm run test:host/);
  });
}
