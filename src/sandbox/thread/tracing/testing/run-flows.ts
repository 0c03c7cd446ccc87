/**
 * Runs programs, given as JSON on the input, compiled and with the real tracer, on a clock of their own:
 * `sleep(ms)` and `later(ms, call)` take no real time, `work(ms)` keeps the thread busy, `block(ms)` blocks
 * it, `post()` sends a message. Writes what the tracer told of each to the output. A process of its own, since modules in contexts need a flag of Node's.
 */
import { text } from "node:stream/consumers";
import vm from "node:vm";
import { bundleTracer } from "../../../../compiler/tracing/realm/bundle-tracer.ts";
import type { RealmBatch } from "../../../../compiler/tracing/realm/bundle-tracer.ts";
import { createRealm } from "../../../../compiler/tracing/realm/realm.ts";
import type { Realm } from "../../../../compiler/tracing/realm/realm.ts";
import { compileModule } from "../../../../compiler/compile.ts";

export interface Flow {
  readonly name: string;
  readonly source: string;
}

export interface FlowResult {
  readonly batches: readonly {
    readonly events: readonly number[];
    readonly sources: readonly object[];
  }[];
  /** Of the module's sites, in their order. */
  readonly sites: readonly { readonly kind: string; readonly name: string }[];
  /** ms on its own clock. */
  readonly took: number;
}

process.on("unhandledRejection", () => undefined);

const tracer = new vm.Script(await bundleTracer(), { filename: "tracer.js" });

interface Timer {
  readonly at: number;
  readonly call: () => void;
}

async function run({ source }: Flow): Promise<FlowResult> {
  const batches: RealmBatch[] = [];
  const timers: Timer[] = [];
  let now = 0;
  const holder: { realm?: Realm } = {};
  const realm = createRealm({
    build: { kind: "traced", tracer },
    read: () => source,
    platform: { post: (batch) => batches.push(batch), after: () => undefined },
    before: {
      runInContext(context) {
        const install = vm.runInContext(
          `(clock, work, add, block, post) => {
            Date.now = () => clock();
            globalThis.work = (ms) => work(ms);
            globalThis.later = (ms, call) => add(ms, call);
            globalThis.block = (ms) => block(ms);
            globalThis.post = () => post();
            globalThis.sleep = (ms) => new Promise((resolve) => add(ms, resolve));
          }`,
          context,
        ) as (...functions: readonly unknown[]) => void;
        install(
          () => now,
          (ms: number) => (now += ms),
          (ms: number, call: () => void) => {
            const traced = holder.realm?.tracing?.callback(call) ?? call;
            timers.push({ at: now + ms, call: traced });
          },
          (ms: number) => holder.realm?.tracing?.block(() => void (now += ms)),
          () => holder.realm?.tracing?.sent(),
        );
      },
    },
  });
  holder.realm = realm;
  const state = { isOver: false };
  const over = (): void => {
    state.isOver = true;
  };
  const evaluated = realm.run("/main.ts").then(over, over);
  while (!state.isOver || timers.length > 0) {
    // A turn of the event loop, with its microtasks and what comes soon after it.
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    // As a thread does once it has done something.
    realm.tracing?.flush(false);
    const next = timers.toSorted((a, b) => a.at - b.at)[0];
    if (next === undefined) continue;
    timers.splice(timers.indexOf(next), 1);
    now = Math.max(now, next.at);
    next.call();
  }
  await evaluated;
  await new Promise(setImmediate);
  realm.tracing?.flush(true);
  const compiled = compileModule("/main.ts", source, { traced: true });
  return {
    batches: batches.map(({ events, sources }) => ({
      events: Array.from(events),
      sources: Array.from(sources),
    })),
    sites: compiled.ok ? compiled.module.tasks.map(({ kind, name }) => ({ kind, name })) : [],
    took: now,
  };
}

const flows = JSON.parse(await text(process.stdin)) as readonly Flow[];
const results: Record<string, FlowResult> = {};
for (const flow of flows) results[flow.name] = await run(flow);
process.stdout.write(JSON.stringify(results));
