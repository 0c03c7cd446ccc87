import { Semaphore } from "./semaphore.ts";

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const places = new Semaphore(2);

async function download(n: number): Promise<void> {
  console.log("start", n);
  await sleep(300);
  console.log("end", n);
}

// Six ask at once; never more than two are at it.
await Promise.all([1, 2, 3, 4, 5, 6].map((n) => places.use(() => download(n))));
