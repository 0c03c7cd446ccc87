import { check, expect, scenario } from "exercise";
import type * as Cell from "../channel.ts";

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Six senders at once and room for two. Counts how many have been let in and are not taken out yet. */
const crowded = scenario(
  async (cell: typeof Cell) => {
    const channel = new cell.Channel<{ n: number }>(2);
    let sent = 0;
    let taken = 0;
    let most = 0;
    const letIn = new Set<number>();
    const send = async (n: number): Promise<void> => {
      await channel.send({ n });
      letIn.add(n);
      sent += 1;
      most = Math.max(most, sent - taken);
    };
    const senders = Promise.all([1, 2, 3, 4, 5, 6].map(send)).then(() => channel.close());
    await sleep(10);
    const sentBefore = sent;
    const received: number[] = [];
    let early = 0;
    for await (const { n } of channel) {
      taken += 1;
      received.push(n);
      await sleep(10);
      if (!letIn.has(n)) early += 1;
    }
    await senders;
    return { most, sentBefore, early, received: received.sort((a, b) => a - b) };
  },
  { limitMs: 6_000 },
);

/** One sender closes the channel while two items still lie in it. */
const closed = scenario(
  async (cell: typeof Cell) => {
    const channel = new cell.Channel<{ n: number }>(3);
    await channel.send({ n: 1 });
    await channel.send({ n: 2 });
    channel.close();
    const received: number[] = [];
    for await (const { n } of channel) received.push(n);
    return received;
  },
  { limitMs: 6_000, mayFail: true },
);

/** The consumer is there first. */
const early = scenario(
  async (cell: typeof Cell) => {
    const channel = new cell.Channel<{ n: number }>(1);
    const received: number[] = [];
    const consumer = (async () => {
      for await (const { n } of channel) received.push(n);
    })();
    for (const n of [1, 2, 3, 4]) {
      await sleep(5);
      await channel.send({ n });
    }
    channel.close();
    await consumer;
    return received;
  },
  { limitMs: 6_000 },
);

/** The consumer waits, and three senders come again and again: one may slip in before one that was woken. */
const again = scenario(
  async (cell: typeof Cell) => {
    const channel = new cell.Channel<{ n: number }>(1);
    let sent = 0;
    let taken = 0;
    let most = 0;
    const consumer = (async () => {
      for await (const _ of channel) {
        taken += 1;
        await sleep(5);
      }
    })();
    await sleep(5);
    const send = async (): Promise<void> => {
      for (let n = 0; n < 4; n += 1) {
        await channel.send({ n });
        sent += 1;
        most = Math.max(most, sent - taken);
      }
    };
    await Promise.all([send(), send(), send()]);
    channel.close();
    await consumer;
    return most;
  },
  { limitMs: 6_000 },
);

check("two items go in before anybody takes one", crowded, ({ returned }) => {
  expect(returned.sentBefore, "items let in").to.equal(2);
});

check("six senders at once do not overfill it", crowded, ({ returned }) => {
  // One more: an item on its way from the queue into the consumer's loop.
  expect(returned.most, "items let in and not taken out").to.be.at.most(3);
});

check("no item comes out while its sender still waits", crowded, ({ returned }) => {
  expect(returned.early, "items received whose sender still waits").to.equal(0);
});

check("a sender that is woken looks again", again, ({ returned }) => {
  // One in the queue, one on its way into the consumer's loop.
  expect(returned, "items let in and not taken out").to.be.at.most(2);
});

check("every item arrives", crowded, ({ returned }) => {
  expect(returned.received, "items received").to.deep.equal([1, 2, 3, 4, 5, 6]);
});

check("what was sent before close still arrives", closed, ({ returned }) => {
  expect(returned, "items received").to.deep.equal([1, 2]);
});

check("a consumer that is early gets all, in order", early, ({ returned }) => {
  expect(returned, "items received").to.deep.equal([1, 2, 3, 4]);
});
