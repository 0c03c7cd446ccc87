// Each call brings a lock of its own, which nobody else has ever seen. It keeps out nobody.
//
// fails: all four are filed, by numbers without a gap
// says: numbers on the shelf: expected
import { Mutex } from "./mutex.ts";

const sleep = (ms: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, ms));

export const filed: string[] = [];

export async function draw(title: string): Promise<string> {
  await sleep(100);
  return `picture of ${title}`;
}

async function file(picture: string): Promise<void> {
  const number = filed.length + 1;
  await sleep(10);
  filed.push(`${number}: ${picture}`);
}

export async function publish(title: string): Promise<void> {
  const shelf = new Mutex();
  const picture = await draw(title);
  await shelf.hold(() => file(picture));
}
