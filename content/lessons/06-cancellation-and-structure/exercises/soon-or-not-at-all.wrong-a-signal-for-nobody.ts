// A controller, a timer, an abort: and nobody who was given the signal.
//
// fails: a page that needs four seconds is too late
// says: what comes back: expected 'too late', found 'hello'
export async function fetchSoon(address: string): Promise<string> {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 300);
  try {
    const response = await fetch(address);
    return (await response.text()).trim();
  } catch {
    return "too late";
  }
}
