/**
 * In the thread of an ordinary run: gives timers and requests the latencies of a schedule. They are the
 * thread's own, and so are its promises, its modules and its time; only how long each takes is given.
 *
 * Where the machine is late, what comes behind is as late: an event whose time has come waits for those that
 * are due before it, as if all clocks had stood still meanwhile.
 */
import { readLabAddress } from "../../sandbox/lab-fetch/lab-address.ts";
import type { ReplayPlan } from "./plan.ts";

interface Waiting {
  readonly id: number;
  /** ms since the beginning, by the schedule's clock. */
  readonly due: number;
  timer: ReturnType<typeof setTimeout>;
  /** Whether what it brings is there. */
  readonly isReady: () => boolean;
  readonly fire: () => void;
}

type Body = "arrayBuffer" | "bytes" | "json" | "text";
const bodies: readonly Body[] = ["arrayBuffer", "bytes", "json", "text"];

/**
 * @param told called once, when the last event's turn has come: ms by event, since now
 */
export function followPlan(
  { latencies, order }: ReplayPlan,
  told: (times: readonly (readonly [event: number, ms: number])[]) => void,
): void {
  const { setTimeout: start, clearTimeout: end, fetch: request, performance } = globalThis;
  const latencyOf = new Map(latencies);
  const last = order.at(-1);
  const begun = performance.now();
  const times: [number, number][] = [];
  const waiting: Waiting[] = [];
  let registered = 0;
  let now = 0;

  function later(name: string, isReady: () => boolean, fire: () => void): Waiting {
    const id = registered++;
    const latency = latencyOf.get(id) ?? 0;
    const turn = (): void => {
      if (
        waiting.some(
          ({ due, id: other }) => due < event.due || (due === event.due && other < id),
        ) ||
        !isReady()
      ) {
        event.timer = start(turn, 1);
        return;
      }
      cancel(event);
      now = event.due;
      times.push([id, performance.now() - begun]);
      if (id === last) told(times);
      fire();
    };
    // What the timeline calls it.
    Object.defineProperty(turn, "name", { value: name });
    const event: Waiting = { id, due: now + latency, timer: start(turn, latency), isReady, fire };
    waiting.push(event);
    return event;
  }

  function cancel(event: Waiting): boolean {
    const index = waiting.indexOf(event);
    if (index < 0) return false;
    waiting.splice(index, 1);
    end(event.timer);
    return true;
  }

  // ------------------------------------------------------------------ timers

  const timers = new Map<number, Waiting>();
  let ids = 0;

  function timer(
    repeats: boolean,
    callback: (...args: unknown[]) => void,
    args: unknown[],
  ): number {
    const id = ++ids;
    const wait = (): void => {
      const fire = (): void => {
        if (!repeats) timers.delete(id);
        try {
          Reflect.apply(callback, globalThis, args);
        } finally {
          if (repeats && timers.has(id)) wait();
        }
      };
      timers.set(id, later(callback.name, always, fire));
    };
    wait();
    return id;
  }

  const clear = (id: unknown): void => {
    const event = timers.get(Number(id));
    if (event === undefined) return;
    cancel(event);
    timers.delete(Number(id));
  };

  // ------------------------------------------------------------------ requests

  /** Settles as `given` does, but not before its turn. */
  function inTurn<T>(name: string, given: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    let settle: (() => void) | undefined;
    given.then(
      (value) => {
        settle = () => resolve(value);
      },
      (error: unknown) => {
        settle = () => reject(error);
      },
    );
    const isThere = (): boolean => settle !== undefined;
    const event = later(name, isThere, () => settle?.());
    signal?.addEventListener("abort", () => {
      if (cancel(event)) reject(signal.reason);
    });
    return promise;
  }

  function withBodyInTurn(response: Response, signal: AbortSignal | undefined): Response {
    for (const body of bodies) {
      const read: unknown = Reflect.get(response, body);
      if (typeof read !== "function") continue;
      Object.defineProperty(response, body, {
        value: () => {
          // What is turned down at once has no turn.
          const hasTurn = !response.bodyUsed && signal?.aborted !== true;
          const given = Reflect.apply(read, response, []) as Promise<unknown>;
          return hasTurn ? inTurn(body, given, signal) : given;
        },
      });
    }
    const clone = response.clone.bind(response);
    Object.defineProperty(response, "clone", { value: () => withBodyInTurn(clone(), signal) });
    return response;
  }

  function fetchInTurn(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const signal = init?.signal ?? undefined;
    // Nor has a request that is.
    if (signal?.aborted === true || !isAnswered(input, init)) return request(input, init);
    // The schedule says how long it takes.
    const address = addressOf(input).replace(/([?&])latency=[^&]*/, "$1");
    const given = request(address, init);
    return inTurn(
      "fetch",
      given.then((response) => withBodyInTurn(response, signal)),
      signal,
    );
  }

  Object.assign(globalThis, {
    setTimeout: (callback: () => void, _ms?: unknown, ...args: unknown[]) =>
      timer(false, callback, args),
    setInterval: (callback: () => void, _ms?: unknown, ...args: unknown[]) =>
      timer(true, callback, args),
    clearTimeout: clear,
    clearInterval: clear,
    fetch: fetchInTurn,
  });
  AbortSignal.timeout = () => {
    const controller = new AbortController();
    later("timeout", always, () => {
      controller.abort(
        new DOMException("The operation was aborted due to timeout", "TimeoutError"),
      );
    });
    return controller.signal;
  };
}

/** Whether the request has an answer to wait for, as the explorer sees it. */
function isAnswered(input: RequestInfo | URL, init: RequestInit | undefined): boolean {
  try {
    readLabAddress(addressOf(input));
  } catch {
    return false;
  }
  return /^(?:GET|HEAD)$/i.test(init?.method ?? "GET");
}

function addressOf(input: RequestInfo | URL): string {
  return input instanceof Request ? input.url : input.toString();
}

const always = (): boolean => true;
