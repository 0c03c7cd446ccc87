// Every answer of the kind "your fault" is taken for final. 429 is of that kind, and is not.
//
// fails: after 429 there is a second request
// says: requests: expected 2, found 1
import { HttpError } from "./fetch-page.ts";

async function request(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new HttpError(response.status, address);
  return response.text();
}

function isWorthIt(error: unknown): boolean {
  return !(error instanceof HttpError) || error.status >= 500;
}

export async function fetchTwice(address: string): Promise<string> {
  try {
    return await request(address);
  } catch (error) {
    if (!isWorthIt(error)) throw error;
    return request(address);
  }
}
