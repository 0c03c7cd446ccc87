// The list is whole only when both have slept, one after the other.
//
// fails: both sleep at once
// says: sleeping at once: expected 2, found 1
import { sleep } from "./sleep.ts";

export async function both(): Promise<void> {
  await Promise.all([await sleep(100), await sleep(100)]);
}
