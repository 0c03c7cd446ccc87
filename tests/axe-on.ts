import { createRequire } from "node:module";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** On what has no text, or text in the colours of some before it: axe asks for the contrast of one of each. */
const sameColours = "data-alike";

const { source } = createRequire(import.meta.resolve("@axe-core/playwright"))("axe-core") as {
  source: string;
};

/** Once a page: to read it again takes as long as to look at a small page. */
const axeSource = `if (!("axe" in window)) {
${source}
axe.configure({ rules: [{ id: "color-contrast", selector: "*:not([${sameColours}])" }] });
}`;

/**
 * axe on a page, quickly. It tells what is wrong and not also what is right: to write down each of the
 * thousands of elements that pass takes several times as long as to look at them. No frame of the site shows
 * anything. The contrast of text follows from colours and sizes, and a page has thousands of texts in some
 * dozens of those. Half of a lesson's elements are the coloured words of its code: of each colour one stays.
 * @param within the part of the page that is looked at, as a selector
 */
export function axeOn(page: Page, within = "html"): AxeBuilder {
  const axe = new AxeBuilder({ page, axeSource })
    .include(within)
    .options({ resultTypes: ["violations"], iframes: false })
    // In one go: the other mode writes down what passed after all, and takes a second page for it.
    .setLegacyMode();
  const analyze = axe.analyze.bind(axe);
  axe.analyze = async () => {
    await page.evaluate(markSameColours, { mark: sameColours, within });
    return analyze();
  };
  return axe;
}

function markSameColours({ mark, within }: { mark: string; within: string }): void {
  for (const code of document.querySelectorAll("pre code")) {
    const words = new Set<string>();
    for (const word of code.querySelectorAll("span[class]:not(.line)")) {
      // A line may be marked, and have a ground of its own.
      const kind = `${word.className} in ${word.parentElement?.className ?? ""}`;
      if (words.has(kind)) word.replaceWith(...word.childNodes);
      words.add(kind);
    }
  }
  const seen = new Set<string>();
  const hasText = (element: Element): boolean =>
    [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim());
  /** What stands behind an element's text, and what dims both; drawings lie behind in ways of their own. */
  const grounds = new Map<Element | null, string>([[null, ""]]);
  const groundOf = (element: Element): string => {
    const known = grounds.get(element);
    if (known !== undefined) return known;
    const style = getComputedStyle(element);
    const own = [style.backgroundColor, style.backgroundImage, style.opacity, style.filter].join();
    const isPlain = own === "rgba(0, 0, 0, 0),none,1,none";
    // What is taken out of the flow may lie over anything.
    const place = /static|relative/.test(style.position) ? "" : element.className;
    const parent = element.parentElement;
    const behind = parent === null ? "" : groundOf(parent);
    const ground = isPlain && place === "" ? behind : `${behind}/${own}${place}`;
    grounds.set(element, ground);
    return ground;
  };
  for (const element of document.querySelectorAll(`:is(${within}), :is(${within}) *`)) {
    element.removeAttribute(mark);
    if (element.closest("svg, input, select, textarea") !== null) continue;
    if (!hasText(element)) {
      element.setAttribute(mark, "");
      continue;
    }
    if (!element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const letters = [style.color, style.fontSize, style.fontWeight, style.textShadow];
    const kind = [...letters, element.matches(":disabled, :disabled *"), groundOf(element)].join();
    if (seen.has(kind)) element.setAttribute(mark, "");
    seen.add(kind);
  }
}
