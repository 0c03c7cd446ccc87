// All at once, and joined without waiting: a promise in a text is no part of a page.
//
// fails: the page is whole, in its order
// says: the page: expected '<head><body><foot>', found '[object Promise][object Promise][object Promise]'
export async function load(part: string): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, 100));
  return `<${part}>`;
}

export async function loadPage(): Promise<string> {
  return [load("head"), load("body"), load("foot")].join("");
}
