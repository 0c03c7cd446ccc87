/** Numbers as people write them. */

const upToNineteen = [
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen",
  "sixteen seventeen eighteen nineteen",
]
  .join(" ")
  .split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/**
 * `two hundred and twelve`.
 * @param n from 0 to 999
 */
export function inWords(n: number): string {
  const small = upToNineteen[n];
  if (small !== undefined) return small;
  if (n < 100) {
    const ten = tens[Math.floor(n / 10) - 2] ?? "";
    return n % 10 === 0 ? ten : `${ten}-${inWords(n % 10)}`;
  }
  const hundreds = `${inWords(Math.floor(n / 100))} hundred`;
  return n % 100 === 0 ? hundreds : `${hundreds} and ${inWords(n % 100)}`;
}

const numerals = [
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
] as const;

/**
 * `CCXII`
 * @param n from 1 to 399
 */
export function inRoman(n: number): string {
  let rest = n;
  let text = "";
  for (const [numeral, value] of numerals) {
    for (; rest >= value; rest -= value) text += numeral;
  }
  return text;
}

/** `1st`, `22nd`, `113th` */
export function inOrder(n: number): string {
  const isTeen = n % 100 > 10 && n % 100 < 14;
  return `${String(n)}${isTeen ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th")}`;
}
