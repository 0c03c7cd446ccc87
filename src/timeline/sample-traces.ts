/** Traces made by hand, for tests: the kinds of run that a picture has to tell apart. */
import type { Lane, Span, Task, TaskKind, Trace, TraceMessage } from "../trace/trace.ts";

interface TaskSketch {
  readonly name: string;
  readonly kind?: TaskKind;
  readonly thread?: number;
  readonly parent?: number;
  readonly at: readonly [start: number, end: number];
  /** Start and end of each stretch on its thread, ms. */
  readonly busy?: readonly (readonly [number, number])[];
  readonly flights?: readonly (readonly [number, number])[];
  readonly outcome?: Task["outcome"];
  /** `file:line` */
  readonly from?: string;
}

export interface TraceSketch {
  readonly wallMs: number;
  /** Names of threads. */
  readonly threads?: readonly string[];
  /** Their ids are their places in this list. */
  readonly tasks: readonly TaskSketch[];
  readonly messages?: readonly (readonly [
    from: number,
    task: number | undefined,
    sent: number,
    to: number,
    task: number | undefined,
    got: number,
  ])[];
  readonly merged?: Trace["merged"];
}

export function sketchTrace(sketch: TraceSketch): Trace {
  const { wallMs, threads = ["main"], messages = [], merged = [] } = sketch;
  const tasks = sketch.tasks.map(toTask);
  return {
    tasks: tasks.toSorted((one, other) => one.start - other.start),
    lanes: threads.map((name, thread) => laneOf(name, thread, tasks, wallMs)),
    messages: messages.map(([from, sender, sent, to, receiver, got]): TraceMessage => ({
      from: { thread: from, task: sender, at: sent },
      to: { thread: to, task: receiver, at: got },
    })),
    merged,
    wallMs,
  };
}

function toTask(sketch: TaskSketch, id: number): Task {
  const { name, kind = "async", thread = 0, parent, at, busy, flights, outcome, from } = sketch;
  const [start, end] = at;
  const [file = "", line = "1"] = (from ?? "gather.ts:1").split(":");
  const isCode = kind === "async" || kind === "generator" || kind === "module";
  return {
    id,
    source: {
      kind,
      name,
      place: isCode ? { file, line: Number(line), column: 1 } : undefined,
    },
    thread,
    parent,
    start,
    end,
    outcome: outcome ?? "returned",
    spans: (busy ?? [at]).map(toSpan),
    flights: (flights ?? [at]).map(toSpan),
  };
}

function toSpan([start, end]: readonly [number, number]): Span {
  return { start, end };
}

function laneOf(name: string, thread: number, tasks: readonly Task[], wallMs: number): Lane {
  const spans = tasks
    .filter((task) => task.thread === thread)
    .flatMap((task) => task.spans)
    .sort((one, other) => one.start - other.start);
  const busy: Span[] = [];
  for (const { start, end } of spans) {
    const last = busy.at(-1);
    if (last !== undefined && start <= last.end) {
      busy[busy.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else busy.push({ start, end });
  }
  const first = thread === 0 ? 0 : (busy[0]?.start ?? 0) - 4;
  return { thread, name, start: Math.max(0, first), end: wallMs, busy };
}

const waits = (start: number, end: number) =>
  [
    [start, start + 0.2],
    [end - 0.1, end],
  ] as const;

export const inTurn = sketchTrace({
  wallMs: 3006,
  tasks: [
    {
      name: "in-turn.ts",
      kind: "module",
      at: [0, 3006],
      busy: [
        [0, 0.5],
        [1002.1, 1002.2],
        [2004.2, 2004.3],
        [3005.9, 3006],
      ],
      from: "in-turn.ts:1",
    },
    ...[0, 1, 2].flatMap((turn) => {
      const start = 0.5 + turn * 1002;
      return [
        {
          name: "task",
          parent: 0,
          at: [start, start + 1001.6],
          busy: waits(start, start + 1001.6),
          from: "task.ts:4",
        } as const,
        {
          name: "setTimeout",
          kind: "timer",
          parent: 1 + turn * 2,
          at: [start + 1001.4, start + 1001.5],
        } as const,
      ];
    }),
  ],
});

export const gather = sketchTrace({
  wallMs: 1003,
  tasks: [
    { name: "gather.ts", kind: "module", at: [0, 1003], busy: waits(0, 1003), from: "gather.ts:1" },
    ...[0.3, 0.6, 0.8].flatMap((start, index) => [
      {
        name: "task",
        parent: 0,
        at: [start, 1001.5 + start],
        busy: waits(start, 1001.5 + start),
        from: "task.ts:4",
      } as const,
      {
        name: "setTimeout",
        kind: "timer",
        parent: 1 + index * 2,
        at: [1001.2 + start, 1001.3 + start],
      } as const,
    ]),
  ],
});

/** Three workers that count primes, and messages there and back. */
export const workers = sketchTrace({
  wallMs: 412,
  threads: ["main", "prime.worker.ts", "prime.worker.ts", "prime.worker.ts"],
  tasks: [
    {
      name: "parallel.ts",
      kind: "module",
      at: [0, 411],
      busy: waits(0, 411),
      from: "parallel.ts:1",
    },
    ...[1, 2, 3].flatMap((thread) => {
      const started = 18 + thread * 3;
      const ended = 350 + thread * 19;
      return [
        {
          name: "countPrimes",
          parent: 0,
          at: [thread * 0.6, ended + 1],
          busy: waits(thread * 0.6, ended + 1),
          from: "parallel.ts:5",
        },
        {
          name: "prime.worker.ts",
          kind: "module",
          thread,
          at: [started - 1.5, started - 0.2],
          from: "prime.worker.ts:1",
        },
        {
          name: "onmessage",
          kind: "message",
          thread,
          parent: thread * 4 - 3,
          at: [started, ended],
        },
        {
          name: "onmessage",
          kind: "message",
          parent: thread * 4 - 1,
          at: [ended + 0.4, ended + 0.6],
        },
      ] as const;
    }),
  ],
  messages: [1, 2, 3].flatMap((thread) => {
    const started = 18 + thread * 3;
    const ended = 350 + thread * 19;
    return [
      [0, thread * 4 - 3, thread * 0.6 + 0.1, thread, thread * 4 - 1, started],
      [thread, thread * 4 - 1, ended, 0, thread * 4, ended + 0.4],
    ] as const;
  }),
});

/** Three thousand, a few hundred at a time, on two threads. */
export const thousands = sketchTrace({
  wallMs: 5200,
  threads: ["main", "pool.worker.ts"],
  tasks: [
    { name: "flood.ts", kind: "module", at: [0, 5200], busy: [[0, 40]], from: "flood.ts:1" },
    ...Array.from({ length: 3000 }, (_, index) => {
      const thread = index % 5 === 0 ? 1 : 0;
      const start = 20 + index * 1.5;
      const end = Math.min(5190, start + 120 + ((index * 7919) % 600));
      return {
        name: "fetchPage",
        thread,
        ...(thread === 0 ? { parent: 0 } : {}),
        at: [start, end],
        busy: [[start, start + 0.6]],
        from: "flood.ts:8",
      } as const;
    }),
  ],
});

/** An async generator that parks between its values, and a reader that fails. */
export const generatorThrows = sketchTrace({
  wallMs: 820,
  tasks: [
    {
      name: "stream.ts",
      kind: "module",
      at: [0, 820],
      busy: waits(0, 820),
      outcome: "threw",
      from: "stream.ts:1",
    },
    {
      name: "readAll",
      parent: 0,
      at: [0.5, 815],
      busy: [
        [0.5, 1],
        [151, 160],
        [361, 420],
        [621, 700],
        [800, 815],
      ],
      outcome: "threw",
      from: "stream.ts:12",
    },
    {
      name: "pages",
      kind: "generator",
      parent: 1,
      at: [1, 800],
      busy: [
        [1, 2],
        [150, 151],
        [160, 161],
        [360, 361],
        [420, 421],
        [620, 621],
        [700, 701],
        [799, 800],
      ],
      flights: [
        [1, 151],
        [160, 361],
        [420, 621],
        [700, 800],
      ],
      outcome: "threw",
      from: "stream.ts:3",
    },
  ],
});

/** A loop that was stopped while two others waited for their turn. */
export const stopped = sketchTrace({
  wallMs: 2410,
  tasks: [
    { name: "spin.ts", kind: "module", at: [0, 2410], busy: [[0, 1]], outcome: "unfinished" },
    { name: "blink", parent: 0, at: [0.3, 2410], busy: [[0.3, 0.5]], outcome: "unfinished" },
    { name: "spin", parent: 0, at: [1, 2410], busy: [[1, 2410]], outcome: "unfinished" },
  ],
});

/** Two workers that are sent job after job: more bars and arrows than are drawn one by one. */
export const crowd = sketchTrace({
  wallMs: 1000,
  threads: ["main", "job.worker.ts", "job.worker.ts"],
  tasks: [
    { name: "pool.ts", kind: "module", at: [0, 1000], busy: [[0, 4]], from: "pool.ts:1" },
    ...Array.from({ length: 30 }, (_, index) => {
      const thread = 1 + (index % 2);
      const start = 20 + index * 31;
      const end = start + 24 + ((index * 7919) % 30);
      return [
        { name: "job", parent: 0, at: [start - 10, end + 4], busy: [[start - 10, start - 9]] },
        { name: "message", kind: "message", thread, at: [start, end], busy: [[start, end]] },
      ] as const;
    }).flat(),
  ],
  messages: Array.from({ length: 30 }, (_, index) => {
    const start = 20 + index * 31;
    return [0, 1, start - 9, 1 + (index % 2), 2, start] as const;
  }),
});
