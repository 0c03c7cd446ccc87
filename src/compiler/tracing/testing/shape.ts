import fc from "fast-check";

export type Text = fc.Arbitrary<string>;

/** Hardly ever the same twice, and never made smaller: two that are nested are two labels. */
const ownNumber = fc.noShrink(fc.noBias(fc.nat(2 ** 31 - 1)));

/** `template` with each `%` replaced by one of the parts, and each `§` by one number for all of them. */
export function shape(template: string, ...parts: readonly Text[]): Text {
  const pieces = template.split("%");
  return fc
    .tuple(template.includes("§") ? ownNumber : fc.constant(0), ...parts)
    .map(([number, ...texts]) =>
      pieces
        .map((piece, index) => piece.replaceAll("§", String(number)) + (texts[index] ?? ""))
        .join(""),
    );
}
