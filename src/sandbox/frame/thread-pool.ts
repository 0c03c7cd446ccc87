/** Starts threads; one is always ready before it is asked for. */
import { waits } from "../limits.ts";
import type { FromThread, Hello, ToThread } from "../protocol.ts";
import { preludeAddress } from "./addresses.ts";
import type { Addressing } from "./addresses.ts";

export interface Thread {
  send(message: ToThread, transfer?: Transferable[]): void;
  /** Hears what the thread says from now on, or why it could not be started though others could. */
  listen(
    listener: (message: FromThread, ports: readonly MessagePort[]) => void,
    onUnable: (message: string) => void,
  ): void;
  /** At once; nothing is heard of it afterwards. */
  end(): void;
}

export interface ThreadPool {
  take(): Thread;
  /** Makes a thread ready, if none is. */
  prepare(): void;
  /** The same, once a run that begins has had the processor for a while. */
  prepareLater(): void;
}

export interface ThreadPoolOptions {
  readonly script: string;
  readonly hello: Hello;
  readonly addressing: Addressing;
  /** A thread could not be started, and none has been before. */
  readonly onUnable: (message: string) => void;
}

export function createThreadPool(options: ThreadPoolOptions): ThreadPool {
  const { script, hello, addressing, onUnable } = options;
  const blob = new Blob([script], { type: "text/javascript" });
  /** Made once: to encode the script took WebKit's one thread a while, each time. */
  const encoded = addressing === "data" ? preludeAddress(script) : undefined;
  let ready: Thread | undefined;
  let hasLoaded = false;

  function startThread(): Thread {
    // An address for each: a cell that takes back its own script's harms no other thread.
    const address = encoded ?? URL.createObjectURL(blob);
    const worker = new Worker(address);
    const { port1: port, port2: far } = new MessageChannel();
    let isLoaded = false;
    let listener: Parameters<Thread["listen"]>[0] | undefined;
    let tellUnable: Parameters<Thread["listen"]>[1] | undefined;
    port.onmessage = (event: MessageEvent<FromThread>) => {
      if (event.data.kind === "loaded") {
        isLoaded = hasLoaded = true;
        URL.revokeObjectURL(address);
      } else {
        listener?.(event.data, event.ports);
      }
    };
    worker.onerror = (event) => {
      // The prelude reports what a cell throws; the browser's own console need not.
      event.preventDefault();
      if (isLoaded) return;
      // WebKit sends a plain event where the script may not be loaded.
      const { message }: { readonly message?: unknown } = event;
      const why = typeof message === "string" ? message : "its script was not loaded";
      const tell = hasLoaded ? tellUnable : onUnable;
      if (ready === thread) {
        // It says so only once: whoever took it would wait for ever.
        ready = undefined;
        thread.end();
      }
      tell?.(why);
    };
    worker.postMessage(hello, [far]);
    const thread: Thread = {
      send(message, transfer = []) {
        port.postMessage(message, transfer);
      },
      listen(next, onUnableToStart) {
        listener = next;
        tellUnable = onUnableToStart;
      },
      end() {
        listener = undefined;
        tellUnable = undefined;
        worker.terminate();
        port.close();
        URL.revokeObjectURL(address);
      },
    };
    return thread;
  }

  function prepare(): void {
    ready ??= startThread();
  }

  return {
    take() {
      const thread = ready ?? startThread();
      ready = undefined;
      return thread;
    },
    prepare,
    prepareLater() {
      setTimeout(prepare, waits.prepare);
    },
  };
}
