import { expect, onTestFinished, test, vi } from "vitest";
import { facts, fixtureRoot } from "../lesson-fixture.ts";
import { courseLicence, keepsOthersLicence, licenceOfPage, ownLicence } from "./course-licence.ts";

const theirs = { name: "CC BY-SA 4.0", url: "https://creativecommons.org/licenses/by-sa/4.0/" };

function course(licence: object | undefined, lessons: readonly string[]): string {
  vi.stubEnv("COURSE", "own");
  onTestFinished(() => void vi.unstubAllEnvs());
  const home = { heading: "H", lead: ["L"] };
  return fixtureRoot({
    "content/lessons/01-kept/index.mdx": facts,
    "own/lessons/01-tea/index.mdx": facts,
    "own/course.json": JSON.stringify({ title: "T", description: "D", home, licence, lessons }),
  });
}

test("a course that names none is under ours", () => {
  const root = course(undefined, ["tea", "kept"]);
  expect(courseLicence(root)).toEqual(ownLicence);
  expect(keepsOthersLicence(root)).toBe(false);
});

test("a course's own is of its lessons and pages; lessons of ours that it keeps stay under ours", () => {
  const root = course(theirs, ["tea", "kept"]);
  expect(licenceOfPage("lessons/tea", root)).toEqual(theirs);
  expect(licenceOfPage("teaching", root)).toEqual(theirs);
  expect(licenceOfPage("", root)).toEqual(theirs);
  expect(licenceOfPage("lessons/kept", root)).toEqual(ownLicence);
  expect(licenceOfPage("de/lessons/kept", root)).toEqual(ownLicence);
  expect(keepsOthersLicence(root)).toBe(true);
  expect(keepsOthersLicence(course(theirs, ["tea"]))).toBe(false);
});
