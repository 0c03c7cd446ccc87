/** Pagefind's words, by its names for them. */
import type { SearchWords } from "../search-words.ts";

export const search: SearchWords = {
  placeholder: "Suchen",
  clear_search: "Leeren",
  load_more: "Mehr Ergebnisse",
  search_label: "Diese Website durchsuchen",
  zero_results: "Nichts gefunden zu [SEARCH_TERM]",
  one_result: "[COUNT] Ergebnis zu [SEARCH_TERM]",
  many_results: "[COUNT] Ergebnisse zu [SEARCH_TERM]",
  searching: "Suche nach [SEARCH_TERM] …",
};
