/**
 * Requests that go on to the host. As long as one of them is under way, its body included, a browser lets no
 * newer worker take the place of this one (https://w3c.github.io/ServiceWorker/#activation-algorithm): a
 * host that never answers would hold back for good what the reader has asked for.
 */

/** ms in which the host may still answer what it was asked before. */
const grace = 1000;

export class HostRequests {
  /** Of those that are under way, and of those to come until the next {@link giveUpSoon}. */
  #givingUp = new AbortController();

  /** @throws what `fetch` throws; a `TimeoutError` where it was given up */
  async ask(request: Request): Promise<Response> {
    const { signal } = this.#givingUp;
    const response = await orGivenUp(fetch(request), signal);
    if (response.body === null) return response;
    // No signal goes to `fetch`: a navigation asked with one would lose its mode and its referrer.
    const body = response.body.pipeThrough(new TransformStream(), { signal });
    const { headers, status, statusText } = response;
    return new Response(body, { headers, status, statusText });
  }

  /** What the host does not answer in the next second fails. Later requests are not concerned. */
  giveUpSoon(): void {
    const ending = this.#givingUp;
    this.#givingUp = new AbortController();
    setTimeout(() => {
      ending.abort(
        new DOMException(
          "The host had not answered when a newer version of the course took over. Load the page again.",
          "TimeoutError",
        ),
      );
    }, grace);
  }
}

async function orGivenUp(asked: Promise<Response>, signal: AbortSignal): Promise<Response> {
  const heard = new AbortController();
  const givenUp = new Promise<never>((_, reject) => {
    const giveUp = (): void => {
      reject(signal.reason as Error);
    };
    signal.addEventListener("abort", giveUp, { signal: heard.signal });
  });
  try {
    return await Promise.race([asked, givenUp]);
  } finally {
    heard.abort();
  }
}
