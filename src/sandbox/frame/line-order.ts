/** Puts lines of several threads into the order in which they were printed. Pure. */

export interface LineOrder<Entry> {
  /** What can be shown now, in order. */
  add(entries: readonly Entry[]): readonly Entry[];
  /** Whether something waits for an earlier line of another thread. */
  isWaiting(): boolean;
  /** All that waits, in order: the earlier lines do not come any more, or come late. */
  release(): readonly Entry[];
}

/** @param orderOf Counts up from 0 over all threads; -1 where nothing is known of the order. */
export function createLineOrder<Entry>(orderOf: (entry: Entry) => number): LineOrder<Entry> {
  const waiting = new Map<number, Entry>();
  let next = 0;

  function takeReady(): Entry[] {
    const ready: Entry[] = [];
    for (let entry = waiting.get(next); entry !== undefined; entry = waiting.get(next)) {
      ready.push(entry);
      waiting.delete(next);
      next++;
    }
    return ready;
  }

  return {
    add(entries) {
      const ready: Entry[] = [];
      for (const entry of entries) {
        const order = orderOf(entry);
        if (order < next) ready.push(entry);
        else waiting.set(order, entry);
        ready.push(...takeReady());
      }
      return ready;
    },
    isWaiting: () => waiting.size > 0,
    release() {
      const orders = [...waiting.keys()].sort((one, other) => one - other);
      const last = orders.at(-1);
      if (last === undefined) return [];
      const entries = orders.flatMap((order) => waiting.get(order) ?? []);
      waiting.clear();
      next = last + 1;
      return entries;
    },
  };
}
