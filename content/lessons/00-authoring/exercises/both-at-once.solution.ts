import { sleep } from "./sleep.ts";

export async function both(): Promise<void> {
  await Promise.all([sleep(100), sleep(100)]);
}
