/**
 * Styles of what a page makes later: they come in the script that makes it. An `import` of a style sheet
 * would be loaded by every page that may ever load that script.
 */
const adopted = new Set<string>();

/** @param css a style sheet, by `import css from "./its.css?inline"` */
export function adoptStyles(css: string): void {
  if (adopted.has(css)) return;
  adopted.add(css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
