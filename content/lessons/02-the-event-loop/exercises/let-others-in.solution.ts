const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

export async function countPrimesPolitely(limit: number): Promise<number> {
  let count = 0;
  let answered = performance.now();
  for (let n = 2; n < limit; n += 1) {
    if (isPrime(n)) count += 1;
    if (performance.now() - answered > 5) {
      await turn();
      answered = performance.now();
    }
  }
  return count;
}

function isPrime(n: number): boolean {
  let divisor = 2;
  while (divisor * divisor <= n && n % divisor !== 0) divisor += 1;
  return divisor * divisor > n;
}
