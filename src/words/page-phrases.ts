/**
 * What of a page's words is said only later: none, in English. It is a script with an address of its own
 * (`words-script.ts`), and a page in another language has an import map that puts that language's in its place.
 */
import type { Words } from "./words.ts";

export const phrases: Words["phrases"] = {};
