/** What a page says before anything is loaded: all of its words that it brings along. For the build. */
import type { Phrase, Words } from "./words.ts";

/** That a run begins, that an edit is kept, and that what comes later did not come. `npm run check` holds it to the scripts. */
export const saidAtOnce = [
  "“{}” did not load. Check the connection and try again.",
  "{} could not be run. Check the connection and press Run again.",
  "Bring it back",
  "Edited, not run yet",
  "Exploring did not load. Check the connection and try again.",
  "Running all did not load. Check the connection and try again.",
  "Starting",
  "The editor did not load. Check the connection and try again.",
  "The menu did not load. Check the connection and try again.",
  "The timeline did not load. Check the connection and run again.",
  "Your edit is gone from here. ",
] as const satisfies readonly Phrase[];

/** @returns the same language, with those alone */
export function wordsAtOnce({ language, phrases }: Words): Words {
  return {
    language,
    phrases: Object.fromEntries(saidAtOnce.map((phrase) => [phrase, phrases[phrase]])),
  };
}
