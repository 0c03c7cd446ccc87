/** The addresses of all pages of the book of numbers, as a cell writes them. */
import type { APIRoute } from "astro";
import { pageAddress, pageNumbers } from "../../../lab/numbers/number-page.ts";

export const prerender = true;

export const GET: APIRoute = () => Response.json(pageNumbers.map(pageAddress));
