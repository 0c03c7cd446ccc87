/** What there is to say of a whole number: computed, so that no page of the book of numbers can be wrong. */

export interface NumberFacts {
  readonly n: number;
  /** In order, `n` itself the last. */
  readonly divisors: readonly number[];
  /** Prime factors with their exponents, the smallest prime first; none of 1. */
  readonly factors: readonly (readonly [prime: number, exponent: number])[];
  readonly isPrime: boolean;
  /** How many primes there are up to `n`, `n` included. */
  readonly primesUpTo: number;
  /** Of its divisors without itself, as the Greeks compared them: their sum is less, the same or more. */
  readonly kind: "deficient" | "perfect" | "abundant";
  /** From `n` down to 1: halved where even, else tripled and one added. */
  readonly collatz: readonly number[];
  /** Pairs of numbers, the smaller first, whose squares add up to `n`; 0 is a square too. */
  readonly squares: readonly (readonly [number, number])[];
  /** `n` is 1 + 2 + … up to this number; undefined where it is no such sum. */
  readonly triangleOf: number | undefined;
}

/**
 * @param n a whole number from 1
 * @throws RangeError for anything else
 */
export function numberFacts(n: number): NumberFacts {
  if (!Number.isSafeInteger(n) || n < 1) {
    throw new RangeError(`Expected a whole number from 1, found ${String(n)}.`);
  }
  const divisors = upTo(n).filter((d) => n % d === 0);
  const aliquot = divisors.reduce((sum, d) => sum + d, 0) - n;
  return {
    n,
    divisors,
    factors: factorsOf(n),
    isPrime: isPrime(n),
    primesUpTo: upTo(n).filter(isPrime).length,
    kind: aliquot === n ? "perfect" : aliquot < n ? "deficient" : "abundant",
    collatz: collatzFrom(n),
    squares: squaresOf(n),
    triangleOf: upTo(n).find((side) => (side * (side + 1)) / 2 === n),
  };
}

function upTo(n: number): number[] {
  return Array.from({ length: n }, (_, index) => index + 1);
}

function isPrime(n: number): boolean {
  if (n < 2) return false;
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return false;
  return true;
}

function factorsOf(n: number): [number, number][] {
  const factors: [number, number][] = [];
  let rest = n;
  for (let prime = 2; rest > 1; prime++) {
    let exponent = 0;
    for (; rest % prime === 0; rest /= prime) exponent++;
    if (exponent > 0) factors.push([prime, exponent]);
  }
  return factors;
}

function collatzFrom(n: number): number[] {
  const path = [n];
  for (let at = n; at !== 1; path.push(at)) at = at % 2 === 0 ? at / 2 : 3 * at + 1;
  return path;
}

function squaresOf(n: number): [number, number][] {
  const pairs: [number, number][] = [];
  for (let a = 0; 2 * a * a <= n; a++) {
    const b = Math.sqrt(n - a * a);
    if (Number.isInteger(b)) pairs.push([a, b]);
  }
  return pairs;
}
