/** "Continue where you were": the last lesson and the place in it, where there is one. */
import { listenKept } from "../../notebook/keeping/kept.ts";
import { readPlaces } from "../../notebook/keeping/kept-progress.ts";

interface Lesson {
  readonly slug: string;
  readonly title: string;
  readonly href: string;
}

function readLessons(json: string | undefined): readonly Lesson[] {
  const value: unknown = JSON.parse(json ?? "[]");
  return Array.isArray(value) ? value.filter(isLesson) : [];
}

function isLesson(value: unknown): value is Lesson {
  return (
    typeof value === "object" &&
    value !== null &&
    ["slug", "title", "href"].every(
      (name) => typeof (value as Readonly<Record<string, unknown>>)[name] === "string",
    )
  );
}

async function show(line: HTMLElement, atFirst: readonly Node[]): Promise<void> {
  const places = await readPlaces();
  const [last] = readLessons(line.dataset["lessons"])
    .flatMap((lesson) => {
      const place = places.get(lesson.slug);
      return place === undefined ? [] : [{ lesson, place }];
    })
    .sort((a, b) => b.place.at - a.place.at);
  if (last === undefined) {
    line.replaceChildren(...atFirst);
    return;
  }
  const { lesson, place } = last;
  const link = document.createElement("a");
  link.href = `${lesson.href}#${encodeURIComponent(place.anchor)}`;
  link.textContent = `${lesson.title}, at ${place.name}`;
  const words = document.createElement("span");
  words.append("Continue where you were: ", link);
  line.replaceChildren(words);
}

for (const line of document.querySelectorAll<HTMLElement>('[data-part="continue"]')) {
  const atFirst = [...line.childNodes];
  void show(line, atFirst);
  listenKept((kind) => {
    if (kind === "progress") void show(line, atFirst);
  });
}
