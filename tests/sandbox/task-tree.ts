/**
 * A trace's tasks as a tree of text, each below its parent:
 *
 *     main.ts
 *       gather
 *         download ×3
 *       broken threw
 *       forgotten unfinished
 *       w.ts @1
 *
 * `×3`: as often, with all that is below it. `@1`: on that thread, where its parent is on another.
 */
import type { Task, Trace } from "../../src/trace/trace.ts";

export function taskTree({ tasks }: Trace): string {
  const below = new Map<number | undefined, Task[]>();
  const known = new Map(tasks.map((task) => [task.id, task]));
  for (const task of tasks) {
    const parent = task.parent !== undefined && known.has(task.parent) ? task.parent : undefined;
    const siblings = below.get(parent) ?? [];
    below.set(parent, siblings);
    siblings.push(task);
  }

  function render(parent: Task | undefined): string[] {
    const times = new Map<string, number>();
    for (const task of below.get(parent?.id) ?? []) {
      const { source, outcome, thread } = task;
      const marks = [source.name];
      if (thread !== (parent?.thread ?? 0)) marks.push(`@${thread}`);
      if (outcome !== "returned") marks.push(outcome);
      const text = [marks.join(" "), ...render(task).map((line) => `  ${line}`)].join("\n");
      times.set(text, (times.get(text) ?? 0) + 1);
    }
    return [...times].flatMap(([text, count]) => {
      const [first = "", ...rest] = text.split("\n");
      return [count === 1 ? first : `${first} ×${count}`, ...rest];
    });
  }
  return sortTree(render(undefined).join("\n"));
}

/** The same tree with siblings in the order of their text, and without what all lines are indented by. */
export function sortTree(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const indent = Math.min(...lines.map(indentOf));
  return sorted(lines.map((line) => line.slice(indent))).join("\n");
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

function sorted(lines: readonly string[]): string[] {
  const blocks: string[][] = [];
  for (const line of lines) {
    if (indentOf(line) === 0) blocks.push([line]);
    else blocks.at(-1)?.push(line);
  }
  return blocks
    .map(([first = "", ...rest]) => [
      first,
      ...sorted(rest.map((line) => line.slice(2))).map((line) => `  ${line}`),
    ])
    .sort((one, other) => (one.join("\n") < other.join("\n") ? -1 : 1))
    .flat();
}
