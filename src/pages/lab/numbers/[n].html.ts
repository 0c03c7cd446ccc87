/** The book of numbers, for cells to fetch. In the way of a file, so that it is one on any host. */
import type { APIRoute, GetStaticPaths } from "astro";
import { numberPage, pageNumbers } from "../../../lab/numbers/number-page.ts";

export const prerender = true;

export const getStaticPaths = (() =>
  pageNumbers.map((n) => ({ params: { n: String(n) } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const n = Number(params["n"]);
  if (!pageNumbers.includes(n)) return new Response("No such page.", { status: 404 });
  return new Response(numberPage(n), { headers: { "Content-Type": "text/html; charset=utf-8" } });
};
