/** The folder that the playground's files are put into when they are downloaded. */
import type { APIRoute } from "astro";
import { address } from "../../components/site/address.ts";
import { courseLicence } from "../../lesson/course/course-licence.ts";
import { allLibraries, folderFiles, zipFolder } from "../../lesson/folder/lesson-folder.ts";

export const prerender = true;

export const GET: APIRoute = async ({ site }) => {
  const path = address("playground/");
  const files = await folderFiles({
    name: "playground",
    title: "Playground",
    goal: "",
    address: site === undefined ? path : new URL(path, site).href,
    cells: [],
    programs: [],
    libraries: allLibraries(),
    licence: courseLicence(),
  });
  return new Response(zipFolder("playground", files), {
    headers: { "content-type": "application/zip" },
  });
};
