/**
 * What the recorded runs of lessons displayed, as files. Their ending stands in the names of the endpoints
 * that send them: to one of another name, Astro's dev server wants a slash behind the address.
 */
import { rememberAsync } from "../../lesson/build-cache/remember.ts";
import { lessonDigest } from "../../lesson/lesson-digest.ts";
import { readLessonOf, readLessons } from "../../lesson/read-lessons.ts";
import { displayNames, readDisplay } from "./recorded-displays.ts";

interface DisplayPath {
  /** `name` without the ending. */
  readonly params: { readonly slug: string; readonly name: string };
}

/** Of all lessons, those of one kind. */
export async function displayPaths(ending: ".png" | ".svg"): Promise<DisplayPath[]> {
  const paths: DisplayPath[] = [];
  // One after the other: recorded runs are large.
  for (const lesson of await readLessons()) {
    const { dir, slug } = lesson;
    const names = await rememberAsync("display names", [dir, lessonDigest(dir)], () =>
      displayNames(lesson),
    );
    for (const name of names) {
      if (name.endsWith(ending))
        paths.push({ params: { slug, name: name.slice(0, -ending.length) } });
    }
  }
  return paths;
}

/** @param name `halves.ts-0.png` */
export async function displayResponse(slug: string | undefined, name: string): Promise<Response> {
  const lesson = await readLessonOf(slug);
  const display = lesson && (await readDisplay(lesson, name));
  if (display === undefined) return new Response("No such display.", { status: 404 });
  return new Response(display.body, { headers: { "Content-Type": display.type } });
}
