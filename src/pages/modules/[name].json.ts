/** A library that cells import by name, as one module: asked for by the first run that needs it. */
import type { APIRoute, GetStaticPaths } from "astro";
import { libraryModule } from "../../lesson/libraries.ts";
import { libraryNames } from "../../lesson/library-names.ts";

export const prerender = true;

export const getStaticPaths = (() =>
  libraryNames.map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const name = libraryNames.find((library) => library === params["name"]);
  if (name === undefined) return new Response("No such library.", { status: 404 });
  return Response.json(await libraryModule(name));
};
