export async function fetchSoon(address: string): Promise<string> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(300) });
    return (await response.text()).trim();
  } catch {
    return "too late";
  }
}
