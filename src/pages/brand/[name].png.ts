/** The logo of a course of one's own, where it is one of these: `/brand/logo.png`. */
import type { APIRoute, GetStaticPaths } from "astro";
import { logoFile, logoNames } from "../../components/site/logo-file.ts";

export const prerender = true;

export const getStaticPaths = (() =>
  logoNames(".png").map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => logoFile(`${params["name"] ?? ""}.png`);
