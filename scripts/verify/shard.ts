/** Parts of the lessons for machines that verify side by side: `--shard 2/3` is the second of three. */
import type { Lesson } from "../../src/lesson/read-lesson.ts";

export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** @returns undefined where it is none */
export function parseShard(text: string): Shard | undefined {
  const [, index = 0, count = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  return index < 1 || index > count ? undefined : { index, count };
}

type Weighed = Pick<Lesson, "cells" | "exercises">;

/** About how long a lesson takes: each cell runs once, and so does each attempt at an exercise. */
function weight({ cells, exercises }: Weighed): number {
  return exercises.reduce((sum, { wrong }) => sum + 2 + wrong.length, cells.length);
}

/**
 * Every lesson is in one shard; the shards are about as heavy as one another, and the same on each machine.
 * Heaviest first, each to the lightest shard: at most a third above the best (Graham 1969,
 * https://doi.org/10.1137/0117039).
 * @returns the lessons of `shard`, in their own order; none where there are more shards than lessons
 */
export function shardLessons<T extends Weighed>(lessons: readonly T[], shard: Shard): T[] {
  const shards = Array.from({ length: shard.count }, () => ({ weight: 0, lessons: new Set<T>() }));
  for (const lesson of lessons.toSorted((a, b) => weight(b) - weight(a))) {
    const lightest = shards.reduce((a, b) => (b.weight < a.weight ? b : a));
    lightest.lessons.add(lesson);
    lightest.weight += weight(lesson);
  }
  const own = shards[shard.index - 1];
  return lessons.filter((lesson) => own?.lessons.has(lesson));
}
