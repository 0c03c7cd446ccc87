/** `fetch` of the site's files below `/lab/`: the head of a response and its body each take their time. */
import { readLabAddress } from "../../sandbox/lab-fetch/lab-address.ts";
import type { LabAddress } from "../../sandbox/lab-fetch/lab-address.ts";
import { createRandom } from "../../sandbox/lab-fetch/random.ts";
import { isSignal } from "./abort-signals.ts";
import type { Signal } from "./abort-signals.ts";
import type { Machine, PendingKind } from "./machine.ts";
import { isObject } from "./objects.ts";
import type { Promises } from "./promise.ts";

/** A file of the site, as it answers. */
export interface LabFile {
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array<ArrayBuffer>;
}

export interface Requests {
  readonly fetch: (input: unknown, init?: unknown) => object;
  readonly reset: () => void;
}

/** @param files by their path below `/lab/`; what is not among them ends the run as `missing` */
export function createRequests(
  machine: Machine,
  promises: Promises,
  files: ReadonlyMap<string, LabFile>,
): Requests {
  const sequences = new Map<number, () => number>();

  /** Settles at a time of its own, or when it is aborted. */
  function later(
    kind: PendingKind,
    label: string,
    signal: Signal | undefined,
    make: () => unknown,
  ): object {
    const { promise, resolve, reject } = promises.defer();
    if (signal?.aborted === true) {
      reject(signal.reason);
      return promise;
    }
    const event = machine.register(kind, label, 0, () => {
      try {
        resolve(make());
      } catch (error) {
        reject(error);
      }
    });
    signal?.addEventListener("abort", () => {
      if (machine.cancel(event)) reject(signal.reason);
    });
    return promise;
  }

  const refuse = (because: string): never => machine.giveUp({ kind: "refused", because });

  function draw({ fail, seed }: LabAddress): boolean {
    if (fail === 0) return false;
    const sequence = sequences.get(seed) ?? createRandom(seed);
    sequences.set(seed, sequence);
    return sequence() < fail;
  }

  function responseOf(
    path: string,
    file: LabFile,
    status: number | undefined,
    isHead: boolean,
    signal: Signal | undefined,
  ): object {
    const code = status ?? file.status;
    const headers = Reflect.construct(Reflect.get(globalThis, "Headers") as new () => object, [
      file.headers,
    ]) as object;
    const bytes = isHead ? new Uint8Array() : file.body;
    const text = (): string => new TextDecoder().decode(bytes);
    let isUsed = false;
    const read = (make: () => unknown) => (): object => {
      if (isUsed) {
        const { promise, reject } = promises.defer();
        reject(new TypeError("Body has already been read"));
        return promise;
      }
      isUsed = true;
      return later("body", `body of /lab/${path}`, signal, make);
    };
    return {
      ok: code >= 200 && code <= 299,
      status: code,
      statusText: status === undefined ? file.statusText : "",
      headers,
      url: `/lab/${path}`,
      type: "basic",
      redirected: false,
      get bodyUsed() {
        return isUsed;
      },
      get body(): never {
        return refuse("it reads a response as a stream");
      },
      blob: () => refuse("it reads a response as a blob"),
      formData: () => refuse("it reads a response as form data"),
      text: read(text),
      json: read(() => JSON.parse(text()) as unknown),
      arrayBuffer: read(() => bytes.slice().buffer),
      bytes: read(() => bytes.slice()),
      clone() {
        if (isUsed) throw new TypeError("Body has already been read");
        return responseOf(path, file, status, isHead, signal);
      },
    };
  }

  function request(input: unknown, init: unknown): object {
    const address = readLabAddress(String(input));
    const options = isObject(init) ? init : {};
    const method = String(Reflect.get(options, "method") ?? "GET").toUpperCase();
    if (method !== "GET" && method !== "HEAD") {
      throw new TypeError(`Failed to fetch: expected GET or HEAD, found ${method}`);
    }
    const given: unknown = Reflect.get(options, "signal");
    const signal = isSignal(given) ? given : undefined;
    const path = address.segments.join("/");
    const file = files.get(path);
    if (file === undefined) machine.giveUp({ kind: "missing", address: path });
    const isLost = draw(address);
    return later("request", `/lab/${path}`, signal, () => {
      if (isLost) throw new TypeError("Failed to fetch: the network did not answer");
      return responseOf(path, file, address.status, method === "HEAD", signal);
    });
  }

  return {
    fetch(input, init) {
      try {
        return request(input, init);
      } catch (error) {
        const { promise, reject } = promises.defer();
        reject(error);
        return promise;
      }
    },
    reset: () => sequences.clear(),
  };
}
