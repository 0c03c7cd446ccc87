/** Carries out the requests of a run's cells: real ones, to files of the site below `/lab/`. */
import { limits } from "../limits.ts";
import { fetchSiteFile } from "../lab-fetch/fetch-site-file.ts";
import { readLabAddress, siteAddress } from "../lab-fetch/lab-address.ts";
import type { LabAddress } from "../lab-fetch/lab-address.ts";
import { parseToLabFetch } from "../lab-fetch/lab-messages.ts";
import type { FromLabFetch, LabRequest } from "../lab-fetch/lab-messages.ts";
import { createRandom } from "../lab-fetch/random.ts";

export interface LabFetches {
  begin(request: LabRequest, port: MessagePort): void;
  /** Ends all requests: the run is over. */
  end(): void;
}

/** Of a network that is down; browsers say no more either. */
const networkError = "Failed to fetch: the network did not answer";

/** @param base The site's base path. */
export function createLabFetches(base: string): LabFetches {
  const ending = new AbortController();
  const waiting: (() => void)[] = [];
  /** Sequences of failures, by seed: the same in every run. */
  const sequences = new Map<number, () => number>();
  let inFlight = 0;

  function draw({ fail, seed }: LabAddress): boolean {
    if (fail === 0) return false;
    const sequence = sequences.get(seed) ?? createRandom(seed);
    sequences.set(seed, sequence);
    return sequence() < fail;
  }

  /** As browsers do for each host. Resolves when there is room. */
  async function enter(): Promise<void> {
    if (inFlight >= limits.requests) {
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else {
      inFlight++;
    }
  }

  function leave(): void {
    const next = waiting.shift();
    // The one that waits takes over the place.
    if (next === undefined) inFlight--;
    else next();
  }

  /** A response whose body has yet to come: it takes no place any more. */
  async function request(
    wanted: LabAddress,
    method: LabRequest["method"],
    isLost: boolean,
    signal: AbortSignal,
  ): Promise<Response> {
    await enter();
    try {
      await delay(wanted.latency, signal);
      if (isLost) throw new TypeError(networkError);
      return await fetchSiteFile(siteAddress(wanted, location.origin, base), {
        method,
        signal,
        mode: "same-origin",
        credentials: "omit",
        referrerPolicy: "no-referrer",
      });
    } finally {
      leave();
    }
  }

  async function carryOut({ address, method }: LabRequest, port: MessagePort): Promise<void> {
    const own = new AbortController();
    const signal = AbortSignal.any([own.signal, ending.signal]);
    const pulls = createPulls();
    const send = (message: FromLabFetch, transfer: Transferable[] = []): void => {
      port.postMessage(message, transfer);
    };
    port.onmessage = (event: MessageEvent<unknown>) => {
      const message = parseToLabFetch(event.data);
      if (message?.kind === "cancel") own.abort();
      if (message?.kind === "pull") pulls.add();
    };
    signal.addEventListener("abort", pulls.end);
    try {
      const wanted = readLabAddress(address);
      const lost = draw(wanted);
      const response = await request(wanted, method, lost, signal);
      const body = method === "GET" ? response.body : null;
      await pass(response, wanted.status, body, { send, pulls, signal });
    } catch (error) {
      // Also of what the cell has given up: its thread sends the next only then.
      if (!ending.signal.aborted) {
        send({ kind: "failed", message: error instanceof Error ? error.message : networkError });
      }
    } finally {
      // Closes after what has been posted.
      if (signal.aborted) port.close();
    }
  }

  return {
    begin(request, port) {
      void carryOut(request, port);
    },
    end() {
      ending.abort();
    },
  };
}

interface Passing {
  readonly send: (message: FromLabFetch, transfer?: Transferable[]) => void;
  readonly pulls: Pulls;
  readonly signal: AbortSignal;
}

/** Head, then a piece of the body for each pull. */
async function pass(
  response: Response,
  status: number | undefined,
  body: Response["body"],
  { send, pulls, signal }: Passing,
): Promise<void> {
  const given = status ?? response.status;
  const shown = [204, 205, 304].includes(given) ? null : body;
  send({
    kind: "head",
    status: given,
    statusText: status === undefined ? response.statusText : "",
    headers: [...response.headers],
    hasBody: shown !== null,
  });
  if (shown === null) return;
  const reader = shown.getReader();
  while (await pulls.next()) {
    const { done, value } = await reader.read();
    if (done) {
      send({ kind: "end" });
      return;
    }
    send({ kind: "chunk", bytes: value }, [value.buffer]);
  }
  if (!signal.aborted) await reader.cancel();
}

interface Pulls {
  add(): void;
  /** True at the next pull; false at the end. */
  next(): Promise<boolean>;
  end: () => void;
}

function createPulls(): Pulls {
  let count = 0;
  let isOver = false;
  let wake: (() => void) | undefined;
  return {
    add() {
      count++;
      wake?.();
    },
    async next() {
      if (count === 0 && !isOver) await new Promise<void>((resolve) => (wake = resolve));
      wake = undefined;
      if (isOver) return false;
      count--;
      return true;
    },
    end() {
      isOver = true;
      wake?.();
    },
  };
}

/** @param ms Rejects when the signal comes first, or has come while the request waited for a place. */
function delay(ms: number, signal: AbortSignal): Promise<void> {
  const ended = (): DOMException => new DOMException("The request was ended", "AbortError");
  if (signal.aborted) return Promise.reject(ended());
  if (ms === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(ended());
    });
  });
}
