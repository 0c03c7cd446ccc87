/** The picture's rules and the page's colours as a style sheet, for a file that stands alone. */

/** Hues of threads. */
const hues = Array.from({ length: 8 }, (_, hue) => String(hue));
/** Set within the picture itself, or not at all. */
const own = new Set(["--thread", "--thread-ink"]);

/** @param element in the page, whose colours the file shall have */
export function standaloneStyle(element: Element): string {
  const rules = [...document.styleSheets].flatMap((sheet) => picturesRules(sheet.cssRules));
  const text = rules.join("\n");
  const used = [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name = ""]) => name);
  const names = new Set([
    ...used.filter((name) => !own.has(name)),
    ...hues.flatMap((hue) => [`--thread-${hue}`, `--thread-${hue}-ink`]),
  ]);
  const scheme = getComputedStyle(element).colorScheme;
  const values = [...resolve(element, names)].map(([name, value]) => `${name}:${value}`);
  return `:root{color-scheme:${scheme};${values.join(";")}}\n${text}`;
}

/** Not those for print and forced colours: a file has one look. */
function picturesRules(rules: CSSRuleList): readonly string[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSStyleRule) {
      return rule.selectorText.includes(".tl-") ? [rule.cssText] : [];
    }
    if (rule instanceof CSSLayerBlockRule || rule instanceof CSSSupportsRule) {
      return picturesRules(rule.cssRules);
    }
    return [];
  });
}

/** What the names stand for here: a colour, or the fonts of a text. */
function resolve(element: Element, names: ReadonlySet<string>): ReadonlyMap<string, string> {
  const probe = document.createElement("span");
  element.append(probe);
  const style = getComputedStyle(probe);
  const values = new Map<string, string>();
  for (const name of names) {
    if (name.startsWith("--font-")) {
      probe.style.fontFamily = `var(${name})`;
      values.set(name, style.fontFamily);
    } else {
      probe.style.color = `var(${name})`;
      values.set(name, style.color);
    }
  }
  probe.remove();
  return values;
}
