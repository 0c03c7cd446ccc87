/**
 * What a run's threads have told so far. What they tell may be anything: code that means harm can write
 * events too. What makes no sense is refused, and nothing here throws or grows without bound.
 */
import { codeStride, eventKinds, idStride } from "./events.ts";
import type { MessageRecord } from "./pair-messages.ts";
import type { TaskRecord } from "./task-record.ts";
import { addMerged, createThreadRecord, giveThread, type ThreadRecord } from "./thread-record.ts";

export interface RunRecord {
  readonly threads: Map<number, ThreadRecord>;
  /** In the order in which they became known. */
  readonly tasks: TaskRecord[];
  readonly taskById: Map<number, TaskRecord>;
  /** By the id of a parent on another thread that is not known yet. */
  readonly orphans: Map<number, TaskRecord[]>;
  /** Whether a parent became known after a child of it. */
  hasLateParents: boolean;
  /** By id. */
  readonly sent: Map<number, MessageRecord>;
  readonly received: MessageRecord[];
}

export function createRunRecord(): RunRecord {
  return {
    threads: new Map(),
    tasks: [],
    taskById: new Map(),
    orphans: new Map(),
    hasLateParents: false,
    sent: new Map(),
    received: [],
  };
}

/** @returns undefined where that is no thread's number */
export function threadOf({ threads }: RunRecord, thread: number): ThreadRecord | undefined {
  if (!isId(thread) || thread >= idStride) return undefined;
  let record = threads.get(thread);
  if (record === undefined) threads.set(thread, (record = createThreadRecord(thread)));
  return record;
}

/**
 * @param code as in `events.ts`, and so are `a` and `b`
 * @param at ms since the run began, not before the thread's event before it
 * @returns whether the event made sense
 */
export function takeEvent(
  run: RunRecord,
  thread: ThreadRecord,
  code: number,
  a: number,
  b: number,
  at: number,
): boolean {
  if (!isId(code)) return false;
  const kind = code % codeStride;
  const c = (code - kind) / codeStride;
  const isOwn = isId(a) && a % idStride === thread.thread;
  const known = isOwn ? run.taskById.get(a) : undefined;
  let task = known?.end === undefined ? known : undefined;
  let other = -1;
  switch (kind) {
    case eventKinds.start:
      task = isOwn && known === undefined ? startTask(run, thread, a, b, c, at) : undefined;
      if (task === undefined) return false;
      giveThread(thread, task, at);
      thread.givenAt = at;
      break;
    case eventKinds.change:
      giveThread(thread, task, at);
      thread.givenAt = at;
      break;
    case eventKinds.end:
      if (task === undefined) return false;
      if (thread.holder?.task === task) giveThread(thread, undefined, at);
      task.end = at;
      task.outcome = c === 0 ? "returned" : "threw";
      if (isFlying(task)) task.flights.push(at);
      break;
    case eventKinds.park:
    case eventKinds.unpark:
      if (task?.source.kind !== "generator") return false;
      if (isFlying(task) !== (kind === eventKinds.park)) return false;
      task.flights.push(at);
      if (kind === eventKinds.unpark) other = b;
      break;
    case eventKinds.send:
      if (!isOwn || run.sent.has(a)) return false;
      run.sent.set(a, { id: a, thread: thread.thread, task: b, at });
      other = a;
      break;
    case eventKinds.receive:
      if (isOwn || !isId(a)) return false;
      run.received.push({ id: a, thread: thread.thread, task: b, at });
      nameCause(thread, b, a);
      other = a;
      break;
    case eventKinds.merged:
      other = addMerged(thread, at, toCount(a), toCount(b), c / 1000).peak;
      break;
    default:
      return false;
  }
  thread.log.push({ kind, at, task, other });
  return true;
}

/** The task that has just started was begun by a message. */
function nameCause({ log }: ThreadRecord, task: number, message: number): void {
  const last = log.at(-1);
  if (last?.kind === eventKinds.start && last.task?.id === task) {
    log[log.length - 1] = { ...last, other: message };
  }
}

/** @returns undefined where its source is not known */
function startTask(
  run: RunRecord,
  thread: ThreadRecord,
  id: number,
  parentId: number,
  sourceIndex: number,
  at: number,
): TaskRecord | undefined {
  const source = thread.sources[sourceIndex];
  if (source === undefined) return undefined;
  const parent = run.taskById.get(parentId);
  const task: TaskRecord = {
    id,
    index: run.tasks.length,
    source,
    thread: thread.thread,
    parent,
    start: at,
    end: undefined,
    outcome: "unfinished",
    spans: [],
    flights: [at],
    made: undefined,
  };
  run.tasks.push(task);
  thread.tasks.push(task);
  run.taskById.set(id, task);
  // Another thread's batch may come late; one's own parent has started before.
  if (parent === undefined && isId(parentId) && parentId % idStride !== thread.thread) {
    const siblings = run.orphans.get(parentId);
    if (siblings === undefined) run.orphans.set(parentId, [task]);
    else siblings.push(task);
  }
  const children = run.orphans.get(id);
  if (children !== undefined) {
    for (const child of children) child.parent = task;
    run.orphans.delete(id);
    run.hasLateParents = true;
  }
  return task;
}

const isFlying = ({ flights }: TaskRecord): boolean => flights.length % 2 === 1;

const isId = (id: number): boolean => Number.isSafeInteger(id) && id >= 0;

/** No honest number of calls comes near. */
const countCap = 1e9;

const toCount = (told: number): number => (told > 0 ? Math.min(countCap, Math.floor(told)) : 0);
