/**
 * The logo of a course of one's own, from its folder. Its ending stands in the names of the endpoints that
 * send it: to one of another name, Astro's dev server wants a slash behind the address.
 */
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { courseFolder } from "../../lesson/course/course-folder.ts";
import { readCourseConfig } from "../../lesson/course/read-course.ts";

const types = { ".svg": "image/svg+xml", ".png": "image/png" } as const;

/** @returns its name without the ending, where it has that; else none */
export function logoNames(ending: keyof typeof types): readonly string[] {
  const { logo } = readCourseConfig();
  return logo?.endsWith(ending) === true ? [basename(logo, ending)] : [];
}

/** @param file `logo.svg` */
export async function logoFile(file: `${string}${keyof typeof types}`): Promise<Response> {
  const bytes = await readFile(join(courseFolder(), file)).catch((cause: unknown) => {
    const message = `${courseFolder()}/course.json: expected the logo ${file} beside it, found no such file.`;
    throw new Error(message, { cause });
  });
  const type = file.endsWith(".svg") ? types[".svg"] : types[".png"];
  return new Response(bytes, { headers: { "Content-Type": type } });
}
