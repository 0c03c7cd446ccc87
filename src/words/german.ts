/**
 * The interface in German. What stands here on the left is also all that the code may say by `said`:
 * another language has the same phrases, or does not compile.
 */
import { cells } from "./german/cells.ts";
import { exploring } from "./german/exploring.ts";
import { questions } from "./german/questions.ts";
import { site } from "./german/site.ts";
import { writing } from "./german/writing.ts";

export const german = {
  ...site,
  ...cells,
  ...questions,
  ...writing,
  ...exploring,
} as const satisfies Readonly<Record<string, string>>;
