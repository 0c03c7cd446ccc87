/** A frame and the port to it: what is said, what is heard, and whether it is still there. */
import type { Addressing } from "../frame/addresses.ts";
import { parseFromFrame } from "../parse.ts";
import type { FromFrame, ToFrame } from "../protocol.ts";
import { createFrameElement, frameDocument, framePolicy } from "./frame-document.ts";
import { answer, beat, beatMs, isDead, newHeartbeat, word } from "./heartbeat.ts";

export interface FrameLink {
  send(message: ToFrame): void;
  /** Looks after the frame from now on until it has answered and `isNeeded` says no. */
  watch(): void;
  /** Whether the frame owes an answer for longer than `ms`. */
  isSilent(ms: number): boolean;
  /** Ends everything in the frame at once. */
  remove(): void;
}

export interface FrameLinkOptions {
  readonly frameScript: string;
  readonly frameHash: string;
  readonly addressing: Addressing;
  readonly hear: (message: FromFrame, ports: readonly MessagePort[]) => void;
  /** The frame does not answer any more. */
  readonly onDeath: () => void;
  /** Whether any run goes on in it. */
  readonly isNeeded: () => boolean;
}

export function openFrame(options: FrameLinkOptions): FrameLink {
  const { frameScript, frameHash, addressing, hear, onDeath, isNeeded } = options;
  const frame = createFrameElement(frameDocument(frameScript, framePolicy(frameHash), addressing));
  let port: MessagePort | undefined;
  /** What is said before there is a port. */
  let waiting: ToFrame[] = [];
  let heartbeat = newHeartbeat;
  let timer: ReturnType<typeof setInterval> | undefined;
  /** When the oldest unanswered beat was sent, in ms. */
  let owedSince: number | undefined;

  /** The frame's first word, and the only one that is taken from the window: its port. */
  function meet(event: MessageEvent<unknown>): void {
    if (event.source === null || event.source !== frame.contentWindow) return;
    removeEventListener("message", meet);
    port = event.ports[0];
    if (port === undefined) return;
    port.onmessage = hearPort;
    for (const message of waiting) port.postMessage(message);
    waiting = [];
  }
  addEventListener("message", meet);

  function hearPort(event: MessageEvent<unknown>): void {
    const message = parseFromFrame(event.data);
    if (message === undefined) return;
    if (message.kind === "pong") {
      heartbeat = answer(heartbeat, message.beat);
      if (heartbeat.answered === heartbeat.sent) owedSince = undefined;
    } else {
      heartbeat = word(heartbeat);
      hear(message, event.ports);
    }
  }
  document.body.append(frame);

  function tick(): void {
    if (!isNeeded() && heartbeat.answered === heartbeat.sent) {
      clearInterval(timer);
      timer = undefined;
      return;
    }
    sendBeat();
    if (isDead(heartbeat)) onDeath();
  }

  function sendBeat(): void {
    heartbeat = beat(heartbeat, performance.now(), document.visibilityState === "hidden");
    owedSince ??= performance.now();
    send({ kind: "ping", beat: heartbeat.sent });
  }

  function send(message: ToFrame): void {
    if (port === undefined) waiting.push(message);
    else port.postMessage(message);
  }

  return {
    send,
    watch() {
      if (timer !== undefined) return;
      sendBeat();
      timer = setInterval(tick, beatMs);
    },
    isSilent: (ms) => owedSince !== undefined && performance.now() - owedSince > ms,
    remove() {
      clearInterval(timer);
      removeEventListener("message", meet);
      if (port !== undefined) {
        port.onmessage = null;
        port.close();
      }
      frame.remove();
    },
  };
}
