/**
 * The script of the frame. The frame starts threads and carries messages between them and the page; no
 * code of a cell runs in it. Its document has an origin of its own, and a policy that threads inherit.
 */
import threadScript from "virtual:sandbox-thread";
import type { FromFrame, ToFrame } from "../protocol.ts";
import { coreSource } from "../thread/core-source.ts";
import { createAddresses, moduleAddressing } from "./addresses.ts";
import type { Addressing } from "./addresses.ts";
import { aheadSource, labSource, markSource } from "./link.ts";
import type { OwnModules } from "./link.ts";
import { startRun } from "./run.ts";
import type { FrameRun } from "./run.ts";
import { createThreadPool } from "./thread-pool.ts";

const { port1: near, port2: far } = new MessageChannel();
// Said before anything else, so that the page's first request is on its way while a thread starts.
parent.postMessage("frame", "*", [far]);
serve(near, document.documentElement.dataset["addressing"] === "data" ? "data" : "blob");

function serve(port: MessagePort, addressing: Addressing): void {
  const send = (message: FromFrame, ports: readonly MessagePort[] = []): void => {
    port.postMessage(message, [...ports]);
  };
  const modules = moduleAddressing(addressing, navigator.userAgent);
  const addresses = createAddresses(modules);
  const core = addresses.make(coreSource);
  const mark = addresses.make(markSource(core));
  const own: OwnModules = { core, mark, lab: addresses.make(labSource(core)) };
  const runs = new Map<string, FrameRun>();
  const pool = createThreadPool({
    script: threadScript,
    hello: { core, ahead: addresses.make(aheadSource(mark)) },
    addressing,
    onUnable(message) {
      send({ kind: "unable", message });
    },
  });
  pool.prepare();

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
      case "tap":
        runs.get(message.run)?.tap(message.at);
        return;
      case "run":
        runs.set(
          message.run,
          startRun({
            request: message,
            pool,
            workerAddressing: addressing,
            moduleAddressing: modules,
            own,
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
}
