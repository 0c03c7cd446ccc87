/** Any trace at all, for properties; more tangled than what a run would tell. */
import fc from "fast-check";
import { taskKinds, type Trace } from "../trace/trace.ts";
import { sketchTrace } from "./sample-traces.ts";

const threads = 3;
const wallMs = 1000;

const time = fc.oneof(
  fc.integer({ min: 0, max: wallMs }),
  fc.double({ min: 0, max: wallMs, noNaN: true }),
);

const task = fc
  .record({
    kind: fc.constantFrom(...taskKinds),
    thread: fc.nat(threads - 1),
    parent: fc.option(fc.nat(60), { nil: undefined }),
    one: time,
    other: time,
    outcome: fc.constantFrom("returned", "threw", "unfinished"),
  })
  .map(({ kind, thread, parent, one, other, outcome }) => {
    const at = [Math.min(one, other), Math.max(one, other)] as const;
    return { name: "task", kind, thread, at, outcome, ...(parent === undefined ? {} : { parent }) };
  });

export const arbitraryTrace: fc.Arbitrary<Trace> = fc
  .record({
    tasks: fc.array(task, { maxLength: 60 }),
    messages: fc.array(fc.tuple(fc.nat(threads - 1), time, fc.nat(threads - 1), time), {
      maxLength: 20,
    }),
  })
  .map(({ tasks, messages }) =>
    sketchTrace({
      wallMs,
      threads: ["main", "a.worker.ts", "a.worker.ts"],
      tasks,
      messages: messages.map(
        ([from, sent, to, got]) => [from, undefined, sent, to, undefined, got] as const,
      ),
    }),
  );
