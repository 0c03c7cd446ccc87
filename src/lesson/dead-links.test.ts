import { expect, test } from "vitest";
import { deadLinks, type PageLinks } from "./dead-links.ts";

const timers = "/course/lessons/timers/";

/** What is said of links on a page beside another one. */
function said(...hrefs: readonly string[]): string[] {
  const pages = new Map<string, PageLinks>([
    ["/course/lessons/loop/", { ids: [], hrefs }],
    [timers, { ids: ["cell-flaky.ts", "größe", "_top"], hrefs: [] }],
    ["/course/", { ids: [], hrefs: [] }],
  ]);
  return deadLinks(pages, (address) => address === "/course/a.zip").map(({ message }) => message);
}

test("pages, places on them, files, and what is not on the site", () => {
  expect(
    said(
      "../timers/",
      "../timers/?from=loop#_top",
      "../timers/#cell-flaky.ts",
      `../timers/#${encodeURIComponent("größe")}`,
      "../timers/#code=abc",
      "#",
      "../timers/#Top",
      "../../",
      "/course/a.zip",
      "https://example.org/none/#none",
      "mailto:a@example.org",
    ),
  ).toEqual([]);
});

test("a page that there is none of, and the one that is meant", () => {
  expect(said("../timer/")).toEqual([
    `Expected the address of a page or a file of the site, found ../timer/, which leads to /course/lessons/timer/. Did you mean ${timers}?`,
  ]);
  expect(said("../timers")[0]).toContain(`Did you mean ${timers}?`);
  expect(said("../../imprint/")[0]).toContain("leads to /course/imprint/.");
});

test("a place that there is none of, and the one that is meant; each once", () => {
  expect(said("../timers/#cell-flakey.ts", "../timers/#cell-flakey.ts")).toEqual([
    `Expected a place on ${timers}, found ../timers/#cell-flakey.ts: nothing there has the id cell-flakey.ts. Did you mean #cell-flaky.ts?`,
  ]);
});

test("what is no address, or badly encoded", () => {
  expect(said("https://", "../timers/#%ff")).toEqual([
    "Expected an address, found https://.",
    `Expected a place on ${timers}, found ../timers/#%ff: nothing there has the id %ff.`,
  ]);
});
