import { check, expect, scenario } from "exercise";
import type * as Cell from "../read-write-lock.ts";

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Notes who comes in and goes out, and the most that were in at once. */
function room(lock: Cell.ReadWriteLock) {
  const log: string[] = [];
  let readers = 0;
  let writers = 0;
  let mostReaders = 0;
  let disturbed = 0;
  const look = () => {
    mostReaders = Math.max(mostReaders, readers);
    if (writers > 1 || (writers === 1 && readers > 0)) disturbed += 1;
  };
  const read = async (name: string, comes: number, stays: number): Promise<void> => {
    await sleep(comes);
    await lock.read(async () => {
      readers += 1;
      log.push(`${name} in`);
      look();
      await sleep(stays);
      log.push(`${name} out`);
      readers -= 1;
    });
  };
  const write = async (name: string, comes: number, stays: number): Promise<void> => {
    await sleep(comes);
    await lock.write(async () => {
      writers += 1;
      log.push(`${name} in`);
      look();
      await sleep(stays);
      log.push(`${name} out`);
      writers -= 1;
    });
  };
  return { read, write, log, seen: () => ({ mostReaders, disturbed }) };
}

const readers = scenario(async (cell: typeof Cell) => {
  const { read, seen } = room(new cell.ReadWriteLock());
  await Promise.all([read("a", 0, 60), read("b", 0, 60), read("c", 10, 60)]);
  return seen().mostReaders;
});

const mixed = scenario(async (cell: typeof Cell) => {
  const { read, write, seen } = room(new cell.ReadWriteLock());
  await Promise.all([
    write("v", 0, 20),
    write("w", 0, 20),
    read("a", 0, 20),
    read("b", 10, 20),
    write("x", 10, 20),
    write("y", 90, 20),
    read("c", 90, 20),
    write("z", 95, 20),
  ]);
  return seen();
});

/** A reader is in; a writer waits; then three more readers come, one after another. */
const waiting = scenario(async (cell: typeof Cell) => {
  const { read, write, log } = room(new cell.ReadWriteLock());
  await Promise.all([
    read("first reader", 0, 150),
    write("writer", 50, 50),
    read("late reader", 90, 150),
    read("later reader", 130, 150),
  ]);
  return log;
});

/** A reader and a writer whose tasks fail; then one of each whose tasks do not. */
const failing = scenario(async (cell: typeof Cell) => {
  const lock = new cell.ReadWriteLock();
  const { promise: stuck, resolve } = Promise.withResolvers<string>();
  const timer = setTimeout(() => resolve("nobody gets in any more"), 1000);
  const heard = async (call: Promise<string>): Promise<string> => {
    try {
      return await Promise.race([call, stuck]);
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  const fail = (name: string) => async (): Promise<string> => {
    await sleep(10);
    throw new Error(`the ${name} has failed`);
  };
  const calls = [
    heard(lock.read(fail("reader"))),
    heard(lock.write(fail("writer"))),
    heard(lock.read(async () => "read")),
    heard(lock.write(async () => "written")),
  ];
  const [reader, writer, ...after] = await Promise.all(calls);
  clearTimeout(timer);
  return { reader, writer, after };
});

check("readers are in at the same time", readers, ({ returned }) => {
  expect(returned, "readers in at once").to.equal(3);
});

check("a writer is in alone", mixed, ({ returned }) => {
  expect(returned.disturbed, "times that somebody came in to a writer").to.equal(0);
});

check("who comes while a writer waits queues up behind it", waiting, ({ returned }) => {
  expect(returned.slice(0, 4), "who comes and goes").to.deep.equal([
    "first reader in",
    "first reader out",
    "writer in",
    "writer out",
  ]);
});

check(
  "and once it has gone, all readers in the queue come in together",
  waiting,
  ({ returned }) => {
    expect(returned.slice(4, 6), "who comes in then").to.deep.equal([
      "late reader in",
      "later reader in",
    ]);
  },
);

check("whoever fails makes room as well", failing, ({ returned }) => {
  expect(returned.after, "what the two after them hear").to.deep.equal(["read", "written"]);
});

check("an error comes out to whom it belongs", failing, ({ returned }) => {
  expect([returned.reader, returned.writer], "what the two hear who fail").to.deep.equal([
    "the reader has failed",
    "the writer has failed",
  ]);
});
