/** What the playground offers to begin with. */
import type { APIRoute } from "astro";
import { isListed } from "../../lesson/course/lesson-places.ts";
import { readLessons } from "../../lesson/read-lessons.ts";
import { readSamples } from "../../lesson/samples.ts";

export const prerender = true;

export const GET: APIRoute = async () =>
  Response.json(await readSamples((await readLessons()).filter(isListed)));
