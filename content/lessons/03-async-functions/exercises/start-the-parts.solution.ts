export async function load(part: string): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, 100));
  return `<${part}>`;
}

export async function loadPage(): Promise<string> {
  const head = load("head");
  const body = load("body");
  const foot = load("foot");
  return (await head) + (await body) + (await foot);
}
