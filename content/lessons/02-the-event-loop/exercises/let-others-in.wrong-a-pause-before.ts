// A pause before the work, and none in it.
//
// fails: the thread answers at least every 200 ms
// says: ms without an answer: expected at most {int 200..60000}, found {int 201..60000}
export async function countPrimesPolitely(limit: number): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 30));
  let count = 0;
  for (let n = 2; n < limit; n += 1) {
    if (isPrime(n)) count += 1;
  }
  return count;
}

function isPrime(n: number): boolean {
  let divisor = 2;
  while (divisor * divisor <= n && n % divisor !== 0) divisor += 1;
  return divisor * divisor > n;
}
