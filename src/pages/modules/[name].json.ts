/** A library that cells import by name, or what checks import, as one module: asked for by the first run that needs it. */
import type { APIRoute, GetStaticPaths } from "astro";
import { exerciseTarget } from "../../exercise/own-modules.ts";
import { judgeModule, libraryModule } from "../../lesson/libraries.ts";
import { libraryNames } from "../../lesson/library-names.ts";

export const prerender = true;

export const getStaticPaths = (() =>
  [...libraryNames, exerciseTarget].map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  if (params["name"] === exerciseTarget) return Response.json(await judgeModule());
  const name = libraryNames.find((library) => library === params["name"]);
  if (name === undefined) return new Response("No such library.", { status: 404 });
  return Response.json(await libraryModule(name));
};
