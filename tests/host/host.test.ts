import { expect, test } from "vitest";

import { addressOf, basePath, frontPageProblem, parseSiteUrl } from "./host.ts";

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

const page = (base: string) => `<title>Interleave</title><a href="${base}licences.txt">…</a>`;

test.each([
  ["the front page", 200, page("/course/"), undefined],
  [
    "another site",
    200,
    "<title>Welcome to nginx!</title>",
    'found another page (status 200, "Welcome to nginx!"). Give the address',
  ],
  ["nothing", 404, "", "found another page (status 404). Give the address"],
  [
    "a build for another path",
    200,
    page("/"),
    "below /course/, found a page of a build for /. Set SITE_URL to https://school.example/, or build with BASE=/course/.",
  ],
  [
    "the site's page for what is missing",
    404,
    page("/course/"),
    "found status 404. Copy every file",
  ],
])("what answers is %s", (_what, status, text, problem) => {
  const found = frontPageProblem("https://school.example/course/", status, text);
  if (problem === undefined) expect(found).toBeUndefined();
  else expect(found).toContain(problem);
});
