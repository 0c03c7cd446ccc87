import { parse } from "parse5";
import { expect, test } from "vitest";
import { numberFacts } from "./number-facts.ts";
import { lastNumber, numberPage, pageAddress, pageNumbers } from "./number-page.ts";
import { inOrder, inRoman, inWords } from "./number-words.ts";

test("the facts of 28", () => {
  expect(numberFacts(28)).toEqual({
    n: 28,
    divisors: [1, 2, 4, 7, 14, 28],
    factors: [
      [2, 2],
      [7, 1],
    ],
    isPrime: false,
    primesUpTo: 9,
    kind: "perfect",
    collatz: [28, 14, 7, 22, 11, 34, 17, 52, 26, 13, 40, 20, 10, 5, 16, 8, 4, 2, 1],
    squares: [],
    triangleOf: 7,
  });
});

test("the facts of 1, and of 25, a sum of two squares in two ways", () => {
  expect(numberFacts(1)).toMatchObject({
    divisors: [1],
    factors: [],
    isPrime: false,
    collatz: [1],
  });
  expect(numberFacts(25).squares).toEqual([
    [0, 5],
    [3, 4],
  ]);
});

test.each([0, -1, 1.5, Number.NaN])("there are no facts of %d", (n) => {
  expect(() => numberFacts(n)).toThrow(`Expected a whole number from 1, found ${String(n)}.`);
});

test.each(pageNumbers)("of %d, the factors make it and the squares add up to it", (n) => {
  const { factors, squares, isPrime, divisors } = numberFacts(n);
  expect(factors.reduce((made, [prime, exponent]) => made * prime ** exponent, 1)).toBe(n);
  for (const [a, b] of squares) expect(a * a + b * b).toBe(n);
  expect(isPrime).toBe(divisors.length === 2);
});

test("words and numerals", () => {
  expect([1, 13, 20, 42, 100, 212, 300].map(inWords)).toEqual([
    "one",
    "thirteen",
    "twenty",
    "forty-two",
    "one hundred",
    "two hundred and twelve",
    "three hundred",
  ]);
  expect([4, 9, 14, 49, 90, 299].map(inRoman)).toEqual(["IV", "IX", "XIV", "XLIX", "XC", "CCXCIX"]);
  expect([1, 2, 3, 11, 22, 113].map(inOrder)).toEqual([
    "1st",
    "2nd",
    "3rd",
    "11th",
    "22nd",
    "113th",
  ]);
});

test.each(pageNumbers)("page %d is sound HTML of a few KB, and its links lead somewhere", (n) => {
  const html = numberPage(n);
  const errors: string[] = [];
  parse(html, { onParseError: ({ code }) => errors.push(code) });
  expect(errors).toEqual([]);
  expect(html.length).toBeGreaterThan(900);
  expect(html.length).toBeLessThan(3_000);
  const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, to]) => to);
  expect(links.length).toBeGreaterThan(1);
  const pages = new Set(pageNumbers.map((page) => pageAddress(page).split("/").at(-1)));
  for (const to of links) expect(pages).toContain(to);
});

test("the book has three hundred pages", () => {
  expect([pageNumbers[0], pageNumbers.at(-1), pageNumbers.length]).toEqual([1, 300, lastNumber]);
});
