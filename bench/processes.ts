/** The processes that one has started, and those below them. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

export interface RunningProcess {
  readonly pid: number;
  /** Its resident memory, in units of 1,024 bytes. */
  readonly residentKB: number;
}

/** @returns `top` itself and all below it */
export async function processTree(top: number | undefined): Promise<readonly RunningProcess[]> {
  const { stdout } = await promisify(execFile)("ps", ["-A", "-o", "pid=,ppid=,rss="]);
  const processes = stdout
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const tree: RunningProcess[] = [];
  let parents = new Set([top]);
  // Level by level: the numbers of processes begin anew now and then, and say nothing of who came first.
  for (let isTop = true; parents.size > 0; isTop = false) {
    const level = processes.flatMap(([pid, parent, residentKB = 0]) =>
      pid !== undefined && parents.has(isTop ? pid : parent) ? [{ pid, residentKB }] : [],
    );
    tree.push(...level);
    parents = new Set(level.map(({ pid }) => pid));
  }
  return tree;
}
