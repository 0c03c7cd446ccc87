// If one await does not help, more of them will not either: each lets microtasks in, and nobody else.
//
// fails: somebody else gets a turn while it counts
// says: turns of the other: expected at least 2, found 0
export async function countPrimesPolitely(limit: number): Promise<number> {
  let count = 0;
  for (let n = 2; n < limit; n += 1) {
    if (isPrime(n)) count += 1;
    if (n % 100 === 0) await Promise.resolve();
  }
  return count;
}

function isPrime(n: number): boolean {
  let divisor = 2;
  while (divisor * divisor <= n && n % divisor !== 0) divisor += 1;
  return divisor * divisor > n;
}
