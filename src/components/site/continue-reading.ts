/** "Continue where you were": the last lesson and the place in it, where there is one. */
import { listenKept } from "../../notebook/keeping/kept.ts";
import { readPlaces } from "../../notebook/keeping/kept-progress.ts";

interface Page {
  readonly title: string;
  readonly href: string;
}

interface Lesson extends Page {
  readonly slug: string;
  /** By language. */
  readonly translations: Readonly<Record<string, Page | undefined>>;
}

function readLessons(json: string | undefined): readonly Lesson[] {
  const value: unknown = JSON.parse(json ?? "[]");
  return Array.isArray(value) ? value.filter(isLesson) : [];
}

function isLesson(value: unknown): value is Lesson {
  return (
    typeof value === "object" &&
    value !== null &&
    "translations" in value &&
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
  // In the language in which it was read, while there is that translation.
  const { translations } = lesson;
  const language = place.language ?? "";
  const page =
    (Object.hasOwn(translations, language) ? translations[language] : undefined) ?? lesson;
  link.href = `${page.href}#${encodeURIComponent(place.anchor)}`;
  link.textContent = `${page.title}, at ${place.name}`;
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
