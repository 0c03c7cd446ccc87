/**
 * The prelude of every thread. It runs before any code of a cell: takes the platform's functions,
 * replaces those that must be counted or refused, and waits for the frame to say what to run.
 */
import { createConsole } from "../../console/create-console.ts";
import type { FromThread, Hello, StartThread, ToThread } from "../protocol.ts";
import { createActivity } from "./activity.ts";
import { createAnswer } from "./answer.ts";
import { scopeBroadcasts } from "./broadcast.ts";
import { handoffName } from "./core-source.ts";
import type { Handoff } from "./core-source.ts";
import { countDeadlines } from "./deadlines.ts";
import { createErrors } from "./errors.ts";
import {
  after,
  clockTime,
  defineValue,
  eventData,
  eventPorts,
  install,
  onMessage,
  openChannel,
  post,
  then,
} from "./intrinsics.ts";
import { createLab } from "./lab.ts";
import { createModules } from "./modules.ts";
import { rememberObjectUrls } from "./object-urls.ts";
import { countPlatform } from "./platform.ts";
import { createPrinter } from "./printer.ts";
import { installFetch } from "./fetch.ts";
import { provideRandomUuid } from "./random-uuid.ts";
import { refuseCodeFromStrings, refuseStorage } from "./refusals.ts";
import { scope } from "./scope.ts";
import { installSelf, refuseImportScripts } from "./self.ts";
import { watchWaits } from "./shared-wait.ts";
import { createTaps } from "./taps.ts";
import { countTimers } from "./timers.ts";
import { traceMicrotasks, traceThen } from "./tracing/callbacks.ts";
import { createMessageTasks } from "./tracing/message-tasks.ts";
import { createModuleHooks } from "./tracing/module-hooks.ts";
import { tracePorts } from "./tracing/port-tasks.ts";
import { rememberProxies } from "./tracing/settling.ts";
import { hideInsertions, tidyExceptions } from "./tracing/source-text.ts";
import { Tracer } from "./tracing/tracer.ts";
import { installWorkerClass } from "./worker-class.ts";

const nativeClose = scope.close.bind(scope);
const nativeImportScripts = scope.importScripts.bind(scope);

// The only message that is taken from the worker's own channel; the frame sends it first of all.
scope.onmessage = (event) => {
  scope.onmessage = null;
  const port = eventPorts(event)[0];
  if (port !== undefined) prepare(port, eventData(event) as Hello);
};

/** The engine compiles what it first meets: now, and not when a cell prints its first line. */
function rehearse(): void {
  createConsole({
    now: () => 0,
    print(_level, _depth, _size, make) {
      make();
    },
  }).log("a line", 1);
}

function prepare(port: MessagePort, hello: Hello): void {
  const send = (message: FromThread, transfer?: Iterable<unknown>): void => {
    post(port, message, transfer);
  };
  let isClosing = false;
  const closing = (): boolean => isClosing;

  const printer = createPrinter(send);
  const lab = createLab(
    printer,
    (message) => errors.broken(message),
    (fraction) => {
      send({ kind: "progress", fraction });
    },
  );
  const turns = openChannel();
  let turnIsOver: () => void = () => undefined;
  onMessage(turns.far, () => {
    turnIsOver();
  });
  const tracer = new Tracer({
    clock: clockTime,
    soon(call) {
      turnIsOver = call;
      post(turns.near, null);
    },
    after,
    post(batch) {
      send({ kind: "trace", batch });
    },
  });
  let sender = -1;
  const messages = createMessageTasks(tracer);
  const activity = createActivity(
    send,
    (isLast) => {
      printer.flush();
      lab.flush();
      tracer.flush(isLast);
    },
    () => {
      tracer.freshen();
    },
    () => tracer.workedUntil,
  );
  hideInsertions();
  tidyExceptions();
  rememberProxies(scope);
  const hooks = createModuleHooks(tracer, traceThen(tracer), () => sender);
  const modules = createModules(activity, hooks);
  let isMain = false;
  let slots: Int32Array | undefined;
  const taps = createTaps({
    send,
    activity,
    tracer,
    isMain: () => isMain,
    isClosing: closing,
  });
  const objectUrls = rememberObjectUrls();
  const errors = createErrors(send, printer, modules, activity);

  install(scope, "console", createConsole(printer));
  countTimers(activity, tracer, closing);
  tracePorts(tracer);
  traceMicrotasks(tracer, scope, queueMicrotask as (callback: unknown) => void);
  const deadlines = countDeadlines(activity);
  countPlatform(activity, tracer, deadlines);
  refuseCodeFromStrings();
  refuseStorage();
  provideRandomUuid();
  installFetch(activity, send, deadlines);
  installWorkerClass({
    send,
    activity,
    errors,
    modules,
    printer,
    objectUrls,
    messages,
    isClosing: closing,
    slots: () => slots,
  });

  const handoff: Handoff = {
    file: modules.runtimeOf,
    trace: hooks.file,
    answer: createAnswer((text) => {
      send({ kind: "answer", text });
    }),
    begin() {
      send({ kind: "started", at: printer.now() });
      begun();
    },
    fail: modules.fail,
    display: lab.display,
    invariant: lab.invariant,
    watch: lab.watch,
    progress: lab.progress,
    taps: taps.listen,
    cores: scope.navigator.hardwareConcurrency,
  };
  defineValue(scope, handoffName, handoff, { enumerable: false });
  const loaded = (): void => {
    send({ kind: "loaded" });
    // A cell may have begun by then, and have patched what this would use.
    if (!hasStarted) rehearse();
  };
  void then(
    import(hello.core),
    () => {
      void then(import(hello.ahead), loaded, loaded);
    },
    (error) => {
      throw error;
    },
  );

  let begun: () => void = () => undefined;
  let hasStarted = false;

  onMessage(port, (event) => {
    const message = eventData(event) as ToThread;
    if (message.kind === "ask") activity.answer(message.round);
    else if (message.kind === "tap") taps.tap(message.at);
    else start(message, eventPorts(event)[0]);
  });

  function start(message: StartThread, creator: MessagePort | undefined): void {
    const { thread, entry, shared, origin } = message;
    hasStarted = true;
    isMain = thread === 0;
    activity.setOrigin(origin);
    tracer.begin(thread, origin);
    sender = message.sender;
    printer.start({ thread, origin, shared });
    modules.know(message);
    for (const address of message.ours) objectUrls.protect(address);
    slots = shared === undefined ? undefined : new Int32Array(shared);
    watchWaits(activity, tracer, send, printer.flush, thread, slots);
    scopeBroadcasts(message.prefix);
    const self = installSelf({
      name: message.name,
      creator,
      activity,
      printer,
      messages,
      isClosing: closing,
      close,
      onListen: errors.stayLast,
    });
    errors.connect(thread, creator === undefined ? undefined : self.travel);

    function close(): void {
      if (isClosing) return;
      isClosing = true;
      // What runs now goes on to its end, as the platform has it; nothing is called back after it.
      activity.later(() => {
        printer.flush();
        tracer.flush(true);
        send({ kind: "closed", tally: activity.tally() });
        nativeClose();
      });
    }

    activity.begin();
    begun = () => {
      // From here on the entry is waited for only as far as it has something pending.
      begun = () => undefined;
      activity.end();
    };
    const file = entry.kind === "file" ? entry.file : undefined;
    const evaluated = (): void => {
      begun();
      hooks.evaluated(file, false);
      self.open();
      activity.markEvaluated();
    };
    const failed = (error: unknown): void => {
      begun();
      hooks.evaluated(file, true, error);
      errors.thrownByEntry(error);
      self.open();
      activity.markEvaluated();
    };

    if (entry.kind === "script" && entry.type === "classic") {
      try {
        nativeImportScripts(entry.address);
      } catch (error) {
        failed(error);
        return;
      }
      evaluated();
      return;
    }
    refuseImportScripts();
    void then(import(entry.address), evaluated, failed);
  }
}
