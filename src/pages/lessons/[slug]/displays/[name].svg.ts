/** Plots that the recorded runs of a lesson's cells displayed, each an image: `limits.ts-0.svg`. */
import type { APIRoute, GetStaticPaths } from "astro";
import { displayPaths, displayResponse } from "../../../../components/cell/display-files.ts";

export const prerender = true;

export const getStaticPaths = (() => displayPaths(".svg")) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  displayResponse(params["slug"], `${params["name"] ?? ""}.svg`);
