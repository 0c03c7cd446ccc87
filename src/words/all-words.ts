/**
 * The rest of a page's words. To be imported first by each script that comes later than its page and says
 * something: the page itself brings no more than `at-once.ts` lists. `npm run check` holds both to it.
 */
import { phrases } from "./page-phrases.ts";
import { spokenWords } from "./words.ts";

Object.assign(spokenWords().phrases, phrases);
