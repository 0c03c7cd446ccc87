import type { Phrase } from "../../words/words.ts";

/** The places that every page links to, in the bar and in the menu. */
export const places = [
  { path: "lessons/", label: "Lessons" },
  { path: "playground/", label: "Playground" },
  { path: "glossary/", label: "Glossary" },
] as const satisfies readonly { path: string; label: Phrase }[];
