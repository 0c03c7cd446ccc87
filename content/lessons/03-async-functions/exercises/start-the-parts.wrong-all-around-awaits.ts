// Promise.all around calls that have been waited for already: it gets three texts, and waits for nothing.
//
// fails: all three parts are loading at once
// says: parts in flight at once: expected 3, found 1
export async function load(part: string): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, 100));
  return `<${part}>`;
}

export async function loadPage(): Promise<string> {
  const parts = await Promise.all([await load("head"), await load("body"), await load("foot")]);
  return parts.join("");
}
