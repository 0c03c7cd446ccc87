/** What scripts that come later than their page import: its language's words, of which English has none. */
import type { APIRoute, GetStaticPaths } from "astro";
import { languages } from "../../words/languages.ts";
import { wordsFile } from "../../words/words-files.ts";

export const prerender = true;

const files = new Map(
  ["en", ...Object.keys(languages)].map((tag) => {
    const { name, text } = wordsFile(tag);
    return [name, text] as const;
  }),
);

export const getStaticPaths = (() =>
  [...files.keys()].map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const text = files.get(params["name"] ?? "");
  if (text === undefined) return new Response("No such words.", { status: 404 });
  return new Response(text, { headers: { "content-type": "text/javascript" } });
};
