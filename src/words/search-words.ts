/**
 * What Pagefind's interface says, with its `[COUNT]` and `[SEARCH_TERM]`. It has words for many languages, but
 * as an npm package it speaks English whatever the page's language is (`onMount` is empty in its build, 1.5.2).
 */
export interface SearchWords {
  readonly placeholder: string;
  readonly clear_search: string;
  readonly load_more: string;
  readonly search_label: string;
  readonly zero_results: string;
  readonly one_result: string;
  readonly many_results: string;
  readonly searching: string;
}
