/** The types that cells are checked with: asked for once a reader edits. */
import type { APIRoute, GetStaticPaths } from "astro";
import { typeLibraryFile } from "../../lesson/type-library-file.ts";

export const prerender = true;

export const getStaticPaths = (() => [
  { params: { version: typeLibraryFile().version } },
]) satisfies GetStaticPaths;

export const GET: APIRoute = () =>
  new Response(typeLibraryFile().text, { headers: { "Content-Type": "application/json" } });
