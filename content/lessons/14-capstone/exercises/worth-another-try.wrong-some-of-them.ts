// 5xx begins at 500 itself, which is the most common of them.
//
// fails: and after 500
// says: requests: expected 2, found 1
import { HttpError } from "./fetch-page.ts";

async function request(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new HttpError(response.status, address);
  return response.text();
}

function isWorthIt(error: unknown): boolean {
  if (!(error instanceof HttpError)) return true;
  return error.status === 429 || error.status > 500;
}

export async function fetchTwice(address: string): Promise<string> {
  try {
    return await request(address);
  } catch (error) {
    if (!isWorthIt(error)) throw error;
    return request(address);
  }
}
