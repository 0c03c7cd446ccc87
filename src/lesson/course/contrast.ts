/** Whether a colour can be read: WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */

/** `--paper` of `src/styles/tokens.css`; a unit test holds the two together. */
export const papers = { light: "#fcfbf8", dark: "#17181b" } as const;

/** What WCAG asks of text (AA). */
const leastContrast = 4.5;

/** Of a colour as `#rrggbb`: 0 (black) to 1 (white). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 1 (the same) to 21 (black and white). */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Why text in this colour cannot be read on the site's paper, and what to do; undefined where it can. */
export function contrastProblem(colour: string, paper: keyof typeof papers): string | undefined {
  const ratio = contrast(colour, papers[paper]);
  if (ratio >= leastContrast) return undefined;
  // Rounded down, so that what misses never reads as what was wanted.
  const found = (Math.floor(ratio * 100) / 100).toFixed(2);
  return `Expected a colour with a contrast of at least ${leastContrast}:1 to the ${paper} paper (${papers[paper]}), found ${found}:1. Take a ${paper === "light" ? "darker" : "lighter"} one`;
}

/** Black or white: what stands on a colour. */
export function inkOn(colour: string): "#ffffff" | "#14161f" {
  return contrast(colour, "#ffffff") >= contrast(colour, "#14161f") ? "#ffffff" : "#14161f";
}
