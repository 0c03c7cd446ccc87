/**
 * The book of numbers: small real pages that lessons fetch by the hundred, under `/lab/numbers/`. What a
 * page says is computed, and all of its links lead to pages that there are.
 */
import { numberFacts, type NumberFacts } from "./number-facts.ts";
import { inOrder, inRoman, inWords } from "./number-words.ts";

/** The last page; the first is 1. */
export const lastNumber = 300;

/** Of every page, in order. */
export const pageNumbers: readonly number[] = Array.from(
  { length: lastNumber },
  (_, index) => index + 1,
);

/** As a cell asks for it, whatever the site's base is: `/lab/numbers/7.html`. */
export function pageAddress(n: number): string {
  return `/lab/numbers/${String(n)}.html`;
}

/**
 * @param n from 1 to `lastNumber`
 * @returns HTML
 */
export function numberPage(n: number): string {
  const facts = numberFacts(n);
  const name = capital(inWords(n));
  const rows = factRows(facts).map(([label, value]) => `<dt>${label}</dt>\n<dd>${value}</dd>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${name}</title>
</head>
<body>
<main>
<h1>${name}</h1>
${sentences(facts)
  .map((sentence) => `<p>${sentence}</p>`)
  .join("\n")}
<dl>
${rows.join("\n")}
</dl>
</main>
<nav aria-label="Pages beside this one">
${neighbours(n)
  .map(({ to, rel }) => `<a rel="${rel}" href="${String(to)}.html">${capital(inWords(to))}</a>`)
  .join("\n")}
</nav>
</body>
</html>
`;
}

function factRows({ n, divisors, factors, collatz, squares }: NumberFacts): [string, string][] {
  const [, next] = collatz;
  return [
    ["In digits", String(n)],
    ["In Roman numerals", inRoman(n)],
    ["In binary", n.toString(2)],
    ["Divisors", divisors.map(link).join(", ")],
    ["Prime factors", factors.length === 0 ? "none" : product(factors)],
    [
      "As a sum of two squares",
      squares.length === 0
        ? "not possible"
        : squares.map(([a, b]) => `${square(a)} + ${square(b)}`).join(", "),
    ],
    ["Steps to one", String(collatz.length - 1)],
    ...(next === undefined ? [] : [["Next on the way", link(next)] satisfies [string, string]]),
  ];
}

function sentences({ n, isPrime, primesUpTo, kind, collatz, triangleOf }: NumberFacts): string[] {
  const name = capital(inWords(n));
  const nature = isPrime
    ? `${name} is prime: the ${inOrder(primesUpTo)} of the primes.`
    : n === 1
      ? `${name} is neither prime nor composite, and divides everything.`
      : `${name} is not prime. Among its ${String(n - 1)} predecessors are ${String(primesUpTo)} ${primesUpTo === 1 ? "prime" : "primes"}.`;
  const sum =
    kind === "perfect"
      ? "It is perfect: its divisors, without itself, add up to it."
      : `It is ${kind}: its divisors, without itself, add up to ${kind === "abundant" ? "more" : "less"}.`;
  const triangle =
    triangleOf === undefined || triangleOf < 2
      ? ""
      : ` It is the sum of the numbers from one to ${inWords(triangleOf)}.`;
  const path =
    collatz.length === 1
      ? "From every other number in this book, halving what is even and tripling and adding one to what is odd leads here."
      : `Halve it while it is even; where it is odd, triple it and add one. That leads to one, past ${String(Math.max(...collatz))} as the highest.`;
  return [`${nature} ${sum}${triangle}`, path];
}

function neighbours(n: number): { readonly to: number; readonly rel: "prev" | "next" }[] {
  return [
    { to: n - 1, rel: "prev" as const },
    { to: n + 1, rel: "next" as const },
  ].filter(({ to }) => to >= 1 && to <= lastNumber);
}

/** A number, linked where it has a page. */
function link(n: number): string {
  return n <= lastNumber ? `<a href="${String(n)}.html">${String(n)}</a>` : String(n);
}

function product(factors: NumberFacts["factors"]): string {
  return factors
    .map(([prime, exponent]) =>
      exponent === 1 ? link(prime) : `${link(prime)}<sup>${String(exponent)}</sup>`,
    )
    .join(" × ");
}

function square(n: number): string {
  return `${String(n)}<sup>2</sup>`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
