// A race against a clock: the caller gets away in time, and the request goes on.
//
// fails: the late request is called off, and does not go on
// says: the run is over before the page would have come
export async function fetchSoon(address: string): Promise<string> {
  const page = fetch(address).then(async (response) => (await response.text()).trim());
  const late = new Promise<string>((resolve) => setTimeout(() => resolve("too late"), 300));
  return Promise.race([page, late]);
}
