/** Marks what is English on every page, to be read out so: what TypeScript, a check or an engine says. */
export function inEnglish<T extends HTMLElement>(element: T): T {
  element.lang = "en";
  return element;
}
