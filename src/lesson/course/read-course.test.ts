import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fixtureRoot } from "../lesson-fixture.ts";
import { contrast, inkOn, papers } from "./contrast.ts";
import { courseCss } from "./course-css.ts";
import { parseCourseConfig, readCourseConfig } from "./read-course.ts";

const whole = `{
  // Comments are let be.
  "title": "Tea at school",
  "description": "A course.",
  "home": { "heading": "Tea", "lead": ["Brew."] },
  "accent": { "light": "#0b6b3a", "dark": "#7fe0aa" },
  "logo": "logo.svg",
  "lessons": [
    "one",
    "two"
  ]
}
`;

test("reads what a course is", () => {
  expect(parseCourseConfig("c/course.json", whole)).toEqual({
    title: "Tea at school",
    description: "A course.",
    home: { heading: "Tea", lead: ["Brew."] },
    accent: { light: "#0b6b3a", dark: "#7fe0aa" },
    logo: "logo.svg",
    lessons: ["one", "two"],
  });
});

test.each([
  [
    "no JSON",
    '"title": "Tea at school",',
    '"title": Tea',
    "4:3: Expected JSON, found what is none.",
  ],
  ["a missing key", '"title": "Tea at school",', "", "1:1: Expected `title`, found none. Add it."],
  [
    "an unknown key",
    '"logo"',
    '"icon"',
    "7:3: Expected no `icon`: there is title, description, home, lessons, logo, accent, licence, styles. Correct its name, or remove it.",
  ],
  ["a key that is misspelt", '"logo"', '"lgoo"', "7:3: Expected no `lgoo`. Did you mean `logo`?"],
  ["an empty title", '"Tea at school"', '""', "3:3: Expected a text, found none. In `title`."],
  ["a number", '"A course."', "7", "4:3: Expected a text, found 7. In `description`."],
  ["a bad slug", '"two"', '"02-two words"', "10:5: Expected a slug such as event-loop"],
  ["a path for a logo", "logo.svg", "../logo.svg", "7:3: Expected a file of the course's folder"],
  [
    "a logo with a blank and an umlaut in its name",
    "logo.svg",
    "Wappen Köln.svg",
    '7:3: Expected a file of the course\'s folder, such as logo.svg, its name of letters, digits, - and _, ending in .svg or .png, found "Wappen Köln.svg". In `logo`.',
  ],
  [
    "a colour's name",
    "#0b6b3a",
    "green",
    '6:15: Expected a colour such as #2b3fb0, found "green". In `accent.light`.',
  ],
  [
    "a licence without its address",
    '"logo": "logo.svg"',
    '"licence": { "name": "CC BY-SA 4.0" }',
    "7:3: Expected `licence.url`, found none. Add it.",
  ],
  [
    "a licence's address that is none",
    '"logo": "logo.svg"',
    '"licence": { "name": "Ours", "url": "ours" }',
    '7:32: Expected an address with https:// (or http://), found "ours". In `licence.url`.',
  ],
  [
    "a colour that cannot be read",
    "#0b6b3a",
    "#7fe0aa",
    "6:15: Expected a colour with a contrast of at least 4.5:1 to the light paper (#fcfbf8), found 1.54:1. Take a darker one. In `accent.light`.",
  ],
])("%s is an error with its place", (_what, from, to, message) => {
  expect(() => parseCourseConfig("c/course.json", whole.replace(from, to))).toThrow(
    `c/course.json:${message}`,
  );
});

test("all that is wrong is told at once", () => {
  const text = whole.replace('"Tea at school"', '""').replace('"logo"', '"icon"');
  expect(() => parseCourseConfig("course.json", text)).toThrow(/:3:3: .*\n.*:7:3: /);
});

test("a folder without the file says what to do", () => {
  expect(() => readCourseConfig(fixtureRoot({}), "../tea")).toThrow(
    "../tea/course.json:1:1: Expected what the course is, found no such file. Write it, as examples/course/course.json does, or correct COURSE, which names the folder.",
  );
  const root = fixtureRoot({ "tea/course.json": whole });
  expect(() => readCourseConfig(root, "tea/course.json")).toThrow(
    "tea/course.json/course.json:1:1: Expected what the course is, found no such file.",
  );
});

test("files that are not there are told with their lines", () => {
  const course = whole.replace('"logo": "logo.svg",', '"logo": "lgoo.svg",\n  "styles": "my.css",');
  const root = fixtureRoot({ "tea/course.json": course, "tea/logo.svg": "<svg/>" });
  expect(() => readCourseConfig(root, "tea")).toThrow(
    "tea/course.json:7:3: Expected a file of the course's folder, found no lgoo.svg there. Did you mean logo.svg? In `logo`.\n" +
      "tea/course.json:8:3: Expected a file of the course's folder, found no my.css there. Put it beside course.json, or remove the key. In `styles`.",
  );
});

test("ours is one", () => {
  expect(readCourseConfig().title).toBe("Interleave");
});

test("contrast is WCAG's, to the site's own papers", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  const tokens = readFileSync("src/styles/tokens.css", "utf8");
  expect(tokens).toContain(`--paper: light-dark(${papers.light}, ${papers.dark});`);
});

test("the accent becomes the site's, with an ink that can be read on it", () => {
  const css = courseCss({ accent: { light: "#0b6b3a", dark: "#7fe0aa" } }, "/tea");
  expect(css).toContain("--accent: light-dark(#0b6b3a, #7fe0aa);");
  expect(css).toContain("--accent-ink: light-dark(#ffffff, #14161f);");
  expect(inkOn("#ffffff")).toBe("#14161f");
  expect(courseCss({ styles: "course.css" }, "/tea")).toBe('@import "/tea/course.css";\n');
  expect(courseCss({}, "/tea")).toBe("");
});

test.each(["tea #1", "tea?", "100% tea"])("a course in a folder %s is refused", (folder) => {
  const root = fixtureRoot({ [`${folder}/course.json`]: whole, [`${folder}/logo.svg`]: "" });
  expect(() => readCourseConfig(root, folder)).toThrow(
    `Expected a course's folder without #, ? and % in its path, found ${/[#?%]/.exec(folder)?.[0] ?? ""} in ${folder}. Rename it.`,
  );
});
