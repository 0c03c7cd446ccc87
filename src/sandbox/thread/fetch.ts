/** `fetch` for cells: the page carries it out, the thread makes a real `Response` of it. */
import { limits } from "../limits.ts";
import type { FromThread } from "../protocol.ts";
import { readLabAddress, resolveCellAddress } from "../lab-fetch/lab-address.ts";
import type { FromLabFetch, LabRequest, ToLabFetch } from "../lab-fetch/lab-messages.ts";
import type { Activity } from "./activity.ts";
import { noteBody } from "./bodies.ts";
import type { Deadlines } from "./deadlines.ts";
import {
  apply,
  bareList,
  closedList,
  closePort,
  construct,
  defineValue,
  eventData,
  ExceptionClass,
  getter,
  install,
  listen,
  nameLike,
  onMessage,
  openChannel,
  post,
  rejectWith,
  toText,
  TypeErrorClass,
  textLike,
} from "./intrinsics.ts";
import { followResponses, noteResponse } from "./responses.ts";
import type { Origin } from "./responses.ts";
import { removeEverywhere, scope } from "./scope.ts";

type Send = (message: FromThread, transfer?: Iterable<unknown>) => void;

const NativePromise = Promise;
const NativeRequest = Request;
const NativeResponse = Response;
const NativeSignal = AbortSignal;
const NativeStream = ReadableStream;
const NativeHeaders = Headers;
const appendHeader = Headers.prototype.append;
const requestUrl = getter(Request.prototype, "url");
const requestMethod = getter(Request.prototype, "method");
const requestSignal = getter(Request.prototype, "signal");
const signalAborted = getter(AbortSignal.prototype, "aborted");
const signalReason: (signal: AbortSignal) => unknown = getter(AbortSignal.prototype, "reason");
const { enqueue, close, error: failStream } = ReadableStreamDefaultController.prototype;

interface Asked {
  readonly request: LabRequest;
  readonly signal: AbortSignal | undefined;
}

/** @throws TypeError as `fetch` does, for what cannot be asked for. */
function ask(input: unknown, init: unknown): Asked {
  const isRequest = input instanceof NativeRequest;
  const address = isRequest ? requestUrl(input) : toText(input);
  const { method, signal } = (init ?? {}) as {
    readonly method?: unknown;
    readonly signal?: unknown;
  };
  const methodText = toText(method ?? (isRequest ? requestMethod(input) : "GET"));
  const upper = upperCase(methodText);
  if (upper !== "GET" && upper !== "HEAD") {
    throw new TypeErrorClass(`fetch of /lab/ files takes GET and HEAD, and got ${methodText}`);
  }
  if (signal !== undefined && signal !== null && !(signal instanceof NativeSignal)) {
    throw new TypeErrorClass("fetch expects an AbortSignal as its signal");
  }
  // Here for an error at once and without a way to the page, which reads it again and decides.
  readLabAddress(address);
  // `null` takes a request's own signal away.
  const given = signal === undefined && isRequest ? requestSignal(input) : signal;
  return { request: { address, method: upper }, signal: given ?? undefined };
}

const nativeUpperCase = String.prototype.toUpperCase;
const upperCase = (text: string): string => apply(nativeUpperCase, text, []);

export function installFetch(activity: Activity, send: Send, deadlines: Deadlines): void {
  const functions = {
    fetch(input: unknown, init?: unknown): Promise<Response> {
      let asked: Asked;
      try {
        asked = ask(input, init);
      } catch (error) {
        return rejectWith(error);
      }
      const { request, signal } = asked;
      if (signal !== undefined && signalAborted(signal)) return rejectWith(signalReason(signal));
      return new NativePromise((resolve, reject) => {
        carryOut(request, signal, resolve, reject);
      });
    },
  };

  const queue = createQueue();

  function carryOut(
    request: LabRequest,
    signal: AbortSignal | undefined,
    resolve: (response: Response) => void,
    reject: (reason: unknown) => void,
  ): void {
    /** To the page, once the request is on its way. */
    let port: MessagePort | undefined;
    let isAnswered = false;
    const tell = (message: ToLabFetch): void => {
      if (port !== undefined) post(port, message);
    };
    /** Waited for: the head, or a piece of the body. */
    let isCounted = false;
    let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
    let settlePull: (() => void) | undefined;
    let isOver = false;
    const origin: Origin = { address: request.address, aborted: undefined };

    const count = (): void => {
      if (isCounted) return;
      isCounted = true;
      activity.begin();
    };
    const uncount = (): void => {
      if (!isCounted) return;
      isCounted = false;
      activity.end();
    };
    const finish = (): void => {
      isOver = true;
      settlePull?.();
      uncount();
      // The page has the last word also of what was given up: until then it is busy with it.
      if (isAnswered && port !== undefined) closePort(port);
    };
    const fail = (reason: unknown): void => {
      if (isOver) return;
      reject(reason);
      if (controller !== undefined) apply(failStream, controller, [reason]);
      finish();
    };

    function hear(message: FromLabFetch): void {
      if (!isAnswered) {
        isAnswered = true;
        queue.leave();
      }
      if (isOver) {
        if (port !== undefined) closePort(port);
        return;
      }
      switch (message.kind) {
        case "head":
          resolve(makeResponse(message));
          uncount();
          if (!message.hasBody) finish();
          return;
        case "chunk":
          if (controller !== undefined) apply(enqueue, controller, [message.bytes]);
          settlePull?.();
          uncount();
          return;
        case "end":
          if (controller !== undefined) apply(close, controller, []);
          finish();
          return;
        case "failed":
          fail(new TypeErrorClass(message.message));
      }
    }

    function makeResponse(head: Extract<FromLabFetch, { kind: "head" }>): Response {
      const headers = new NativeHeaders();
      for (let index = 0; index < head.headers.length; index++) {
        const pair = head.headers[index];
        if (pair !== undefined) apply(appendHeader, headers, [pair[0], pair[1]]);
      }
      const { status, statusText } = head;
      const response = new NativeResponse(head.hasBody ? makeBody() : null, {
        status,
        statusText,
        headers,
      });
      noteResponse(response, origin);
      return response;
    }

    function makeBody(): ReadableStream<Uint8Array> {
      return new NativeStream<Uint8Array>(
        {
          start(given) {
            controller = given;
          },
          pull() {
            count();
            tell({ kind: "pull" });
            return new NativePromise<void>((resolve) => {
              settlePull = resolve;
            });
          },
          cancel() {
            tell({ kind: "cancel" });
            finish();
          },
        },
        { highWaterMark: 0 },
      );
    }

    if (signal !== undefined) {
      listen(signal, "abort", () => {
        if (isOver) return;
        tell({ kind: "cancel" });
        const reason =
          signalReason(signal) ?? new ExceptionClass("The request was aborted", "AbortError");
        origin.aborted = { reason };
        fail(reason);
      });
    }
    count();
    queue.enter(() => {
      if (isOver) return false;
      const { near, far } = openChannel();
      port = near;
      onMessage(near, (event) => {
        hear(eventData(event) as FromLabFetch);
      });
      send({ kind: "fetch", request }, closedList([far]));
      return true;
    });
  }

  acceptLessonAddresses(deadlines);
  followResponses();
  nameLike(functions.fetch, { name: "fetch", length: 1 });
  removeEverywhere("fetch");
  install(scope, "fetch", functions.fetch);
}

/** Sends a request; false where it has been given up meanwhile. */
type Sending = () => boolean;

/**
 * The page has so many requests of a thread at a time and no more: what a loop asks for beyond that waits
 * here, in the order in which it was asked for.
 */
function createQueue(): { enter(sending: Sending): void; leave(): void } {
  let waiting = bareList<Sending | undefined>();
  let first = 0;
  let unanswered = 0;

  function sendNext(): void {
    while (unanswered < limits.unanswered && first < waiting.length) {
      const sending = waiting[first];
      waiting[first] = undefined;
      first++;
      if (sending?.() === true) unanswered++;
    }
    if (first === waiting.length && first > 0) {
      waiting = bareList();
      first = 0;
    }
  }

  return {
    enter(sending) {
      waiting[waiting.length] = sending;
      sendNext();
    },
    leave() {
      unanswered--;
      sendNext();
    },
  };
}

/** A thread's own address is no base for `new Request("/lab/…")`. */
function acceptLessonAddresses(deadlines: Deadlines): void {
  const replacement = new Proxy(NativeRequest, {
    construct(target, args: readonly unknown[], newTarget): object {
      const input = args[0];
      // Its own signal follows the one that it is given.
      const init = args[1] as
        { readonly signal?: unknown; readonly body?: unknown } | null | undefined;
      deadlines.heard(init?.signal);
      const address =
        input instanceof NativeRequest ? input : toText(resolveCellAddress(toText(input)));
      const made = construct(target, [address, args[1]], newTarget) as object;
      noteBody(made, init?.body ?? input);
      return made;
    },
  });
  defineValue(NativeRequest.prototype, "constructor", replacement, { enumerable: false });
  textLike(replacement, "Request");
  install(scope, "Request", replacement, false);
}
