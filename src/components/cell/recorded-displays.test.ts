import { decode } from "fast-png";
import { expect, test } from "vitest";
import { readLessonOf } from "../../lesson/read-lessons.ts";
import { recordingFor } from "../../lesson/recorded-cell.ts";
import { displayNames, readDisplay, recordedDisplays } from "./recorded-displays.ts";

async function lessonOf(slug: string) {
  const lesson = await readLessonOf(slug);
  if (lesson === undefined) throw new Error(`Expected a lesson ${slug}; found none.`);
  return lesson;
}

test("every picture and plot of a recorded run is an image, under the name that its page has for it", async () => {
  const lesson = await lessonOf("web-workers");
  const names = await displayNames(lesson);
  const shown = await Promise.all(
    lesson.cells.map(async (cell) => {
      const lines = (await recordingFor(cell))?.lines ?? [];
      return [...recordedDisplays("web-workers", cell.file, lines).values()];
    }),
  );
  expect(names.map((name) => `/lessons/web-workers/displays/${name}`)).toEqual(
    shown.flat().map(({ address }) => address),
  );
  for (const name of names) {
    const file = await readDisplay(lesson, name);
    expect(file?.type, name).toBe(name.endsWith(".png") ? "image/png" : "image/svg+xml");
  }
  expect(names.filter((name) => name.endsWith(".svg"))).toHaveLength(1);
});

test("a picture's file has its pixels", async () => {
  const lesson = await lessonOf("web-workers");
  const cell = lesson.cells.find(({ file }) => file === "halves.ts");
  const content = cell && (await recordingFor(cell))?.lines[0]?.content;
  if (content?.kind !== "picture") throw new Error("Expected halves.ts to show a picture first.");
  const file = await readDisplay(lesson, "halves.ts-0.png");
  expect(file?.type).toBe("image/png");
  const { width, height, data } = decode(file?.body ?? new Uint8Array());
  expect([width, height]).toEqual([content.picture.width, content.picture.height]);
  expect(Buffer.from(data as Uint8Array).equals(Buffer.from(content.picture.pixels))).toBe(true);
});

test("no other name has a file", async () => {
  const lesson = await lessonOf("web-workers");
  for (const name of ["halves.ts-9.png", "none.ts-0.png", "halves.ts", "", "../index.mdx-0.png"]) {
    expect(await readDisplay(lesson, name)).toBeUndefined();
  }
});
