/** The logo of a course of one's own, from its folder: `/brand/logo.svg`. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { APIRoute, GetStaticPaths } from "astro";
import { courseFolder } from "../../lesson/course/course-folder.ts";
import { readCourseConfig } from "../../lesson/course/read-course.ts";

const types: Readonly<Record<string, string>> = {
  svg: "image/svg+xml",
  png: "image/png",
};

export const getStaticPaths = (() => {
  const { logo } = readCourseConfig();
  return logo === undefined ? [] : [{ params: { file: logo } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const file = params["file"] ?? "";
  const path = join(courseFolder(), file);
  const bytes = await readFile(path).catch((cause: unknown) => {
    const message = `${courseFolder()}/course.json: expected the logo ${file} beside it, found no such file.`;
    throw new Error(message, { cause });
  });
  const type = types[file.replace(/^.*\./, "")] ?? "application/octet-stream";
  return new Response(bytes, { headers: { "Content-Type": type } });
};
