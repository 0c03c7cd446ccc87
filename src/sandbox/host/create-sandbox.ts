/**
 * The page's sandbox: one kept frame in which runs go on side by side. A frame that dies or cannot
 * start threads is replaced; what a frame says of a run that has ended is dropped.
 */
import { frameHash, frameScript } from "virtual:sandbox-frame";
import type { Addressing } from "../frame/addresses.ts";
import type { FromFrame } from "../protocol.ts";
import type { RunObserver, RunRequest, Sandbox } from "../run.ts";
import { openFrame } from "./frame-link.ts";
import type { FrameLink } from "./frame-link.ts";
import { createPageRun } from "./page-run.ts";
import type { PageRun } from "./page-run.ts";

/** A frame that has owed an answer for so long (ms) is not given a new run. */
const silenceLimit = 1_000;

export interface SandboxOptions {
  /** The site's base path, `/` or `/course/`: where `fetch` finds `/lab/`. */
  readonly base?: string;
}

export function createSandbox({ base = "/" }: SandboxOptions = {}): Sandbox {
  const runs = new Map<string, PageRun>();
  let link: FrameLink | undefined;
  let addressing: Addressing = "blob";
  /** A run of the frame was cut short, and its threads may be at work. */
  let mayHaveBusy = false;

  function open(): FrameLink {
    link ??= openFrame({
      frameScript,
      frameHash,
      addressing,
      hear,
      onDeath: () => {
        replaceFrame("died");
      },
      isNeeded: () => runs.size > 0,
    });
    return link;
  }

  /** First the old frame goes, and with it what it holds; then comes the new one. */
  function replaceFrame(why: "died" | "unable"): void {
    dropFrame();
    for (const run of runs.values()) {
      if (!run.lose(why)) hand(run);
    }
    open();
  }

  /** And all threads in it. */
  function dropFrame(): void {
    link?.remove();
    link = undefined;
    mayHaveBusy = false;
  }

  function hand(run: PageRun): void {
    if (run.request === undefined) return;
    const frame = open();
    frame.send(run.request);
    frame.watch();
  }

  function hear(message: FromFrame, ports: readonly MessagePort[]): void {
    switch (message.kind) {
      case "ready":
      case "pong":
        return;
      case "unable":
        giveUp(message.message);
        return;
      default:
        runs.get(message.run)?.hear(message, ports);
    }
  }

  /** Workers do not start from this kind of address: try the other, then say so. */
  function giveUp(message: string): void {
    if (addressing === "blob") {
      addressing = "data";
      replaceFrame("unable");
      return;
    }
    for (const run of runs.values()) {
      run.refuse(`This browser starts no worker for the cell: ${message}`);
    }
  }

  return {
    warm() {
      open();
    },
    run(request: RunRequest, observer: RunObserver) {
      if (runs.size === 0 && link?.isSilent(silenceLimit) === true) dropFrame();
      const id = newId();
      const end = (mayBeBusy: boolean): void => {
        if (!runs.delete(id)) return;
        mayHaveBusy ||= mayBeBusy;
        // Chromium lets a busy loop go on for 2 s behind `terminate()`, and what is measured meanwhile shares
        // the cores with it. With the frame goes its process, at once.
        if (mayHaveBusy && runs.size === 0 && link !== undefined) {
          dropFrame();
          open();
          return;
        }
        // Also after the frame's own "ended": it forgets what it does not know.
        link?.send({ kind: "end", run: id });
        link?.watch();
      };
      const run = createPageRun(id, request, observer, base, end, (message) => link?.send(message));
      runs.set(id, run);
      hand(run);
      return run;
    },
    dispose() {
      dropFrame();
      for (const run of runs.values()) run.stop();
    },
  };
}

/** Not to be guessed by a cell. `crypto.randomUUID` needs a secure context, which a school's host may lack. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
