import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Leaves, mayBeBelow, openAncestor, TaskRecord } from "./task-record.ts";

function start(leaves: Leaves, parent: TaskRecord | undefined): TaskRecord {
  const task = new TaskRecord(0, undefined, parent);
  openAncestor(task);
  leaves.open(task);
  return task;
}

/** Records that are reachable from a task by its parents. */
function chain(task: TaskRecord): number {
  let length = 0;
  for (let above = task.parent; above !== undefined; above = above.parent) length++;
  return length;
}

describe("chains of parents stay short", () => {
  test("of callbacks, each registered by the one before", () => {
    const leaves = new Leaves();
    let last = start(leaves, undefined);
    leaves.close(last);
    for (let count = 0; count < 1_000; count++) {
      last = start(leaves, last);
      leaves.close(last);
    }
    expect(chain(last)).toBeLessThanOrEqual(1);
  });

  test("of calls, each of which outlives its caller", () => {
    const leaves = new Leaves();
    let last = start(leaves, undefined);
    for (let count = 0; count < 1_000; count++) {
      const next = start(leaves, last);
      leaves.close(last);
      last = next;
    }
    expect(chain(last)).toBeLessThanOrEqual(3);
    expect(leaves.count).toBe(1);
  });
});

test("who may be below whom", () => {
  const top = new TaskRecord(0, undefined, undefined);
  const middle = new TaskRecord(1, undefined, top);
  const low = new TaskRecord(2, undefined, middle);
  expect(mayBeBelow(low, top)).toBe(true);
  expect(mayBeBelow(top, low)).toBe(false);
  expect(mayBeBelow(top, top)).toBe(true);
});

test("leaves are counted as they would be by looking at every task", () => {
  const step = fc.record({ closes: fc.boolean(), which: fc.nat(30) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const leaves = new Leaves();
      const tasks: TaskRecord[] = [];
      /** By hand: a task that has ended leaves its children to its parent. */
      const parents = new Map<TaskRecord, TaskRecord | undefined>();
      for (const { closes, which } of steps) {
        const chosen = tasks[which % Math.max(tasks.length, 1)];
        if (closes && chosen !== undefined) {
          leaves.close(chosen);
          tasks.splice(tasks.indexOf(chosen), 1);
          for (const [child, parent] of parents) {
            if (parent === chosen) parents.set(child, parents.get(chosen));
          }
          parents.delete(chosen);
        } else {
          const task = start(leaves, chosen);
          parents.set(task, chosen);
          tasks.push(task);
        }
        const above = new Set(parents.values());
        expect(leaves.count).toBe(tasks.filter((task) => !above.has(task)).length);
      }
    }),
  );
});
