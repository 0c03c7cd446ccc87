/**
 * The script of the frame. The frame starts threads and carries messages between them and the page; no
 * code of a cell runs in it. Its document has an origin of its own, and a policy that threads inherit.
 */
import threadScript from "virtual:sandbox-thread";
import type { FromFrame, ToFrame } from "../protocol.ts";
import { coreSource } from "../thread/core-source.ts";
import { createAddresses } from "./addresses.ts";
import type { Addressing } from "./addresses.ts";
import { markSource } from "./link.ts";
import { startRun } from "./run.ts";
import type { FrameRun } from "./run.ts";
import { createThreadPool } from "./thread-pool.ts";

addEventListener(
  "message",
  (event: MessageEvent<unknown>) => {
    const [port] = event.ports;
    if (event.source !== parent || port === undefined) return;
    serve(port, event.data === "data" ? "data" : "blob");
  },
  { once: true },
);

function serve(port: MessagePort, addressing: Addressing): void {
  const send = (message: FromFrame, ports: readonly MessagePort[] = []): void => {
    port.postMessage(message, [...ports]);
  };
  const addresses = createAddresses(addressing);
  const core = addresses.make(coreSource);
  const mark = addresses.make(markSource(core));
  const runs = new Map<string, FrameRun>();
  const pool = createThreadPool({
    script: threadScript,
    core,
    addressing,
    onUnable(message) {
      send({ kind: "unable", message });
    },
  });

  port.onmessage = (event: MessageEvent<ToFrame>) => {
    const message = event.data;
    switch (message.kind) {
      case "ping":
        send({ kind: "pong", beat: message.beat });
        return;
      case "end":
        runs.get(message.run)?.end();
        pool.prepare();
        return;
      case "run":
        runs.set(
          message.run,
          startRun({
            request: message,
            pool,
            addressing,
            core,
            mark,
            send,
            onEnd() {
              runs.delete(message.run);
              pool.prepare();
            },
          }),
        );
    }
  };
  send({ kind: "ready", isolated: crossOriginIsolated });
  pool.prepare();
}
