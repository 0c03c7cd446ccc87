import fc from "fast-check";
import { expect, test } from "vitest";
import { fixtureCell } from "../../src/lesson/lesson-fixture.ts";
import { parseShard, shardLessons } from "./shard.ts";

const lessonOf = (cells: number) => ({
  cells: Array.from({ length: cells }, (_, n) => fixtureCell(`${n}.ts`, "")),
  exercises: [],
});

test.each(["", "1", "0/3", "4/3", "1/0", "a/b", "-1/3", "1/3/5"])("%j is no shard", (text) => {
  expect(parseShard(text)).toBeUndefined();
});

test("the second of three", () => {
  expect(parseShard("2/3")).toEqual({ index: 2, count: 3 });
});

test("every lesson is in one shard, in its order", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.integer({ min: 1, max: 6 }), (sizes, count) => {
      const lessons = sizes.map(lessonOf);
      const shards = Array.from({ length: count }, (_, n) =>
        shardLessons(lessons, { index: n + 1, count }),
      );
      for (const shard of shards) {
        expect(shard).toEqual(lessons.filter((lesson) => shard.includes(lesson)));
      }
      expect(new Set(shards.flat())).toEqual(new Set(lessons));
      expect(shards.flat()).toHaveLength(lessons.length);
    }),
  );
});

test("the shards are about as heavy as one another", () => {
  const lessons = [9, 8, 7, 3, 3, 3, 2, 1].map(lessonOf);
  const weights = [1, 2, 3].map((index) =>
    shardLessons(lessons, { index, count: 3 }).reduce((sum, { cells }) => sum + cells.length, 0),
  );
  expect(weights).toEqual([12, 12, 12]);
});
