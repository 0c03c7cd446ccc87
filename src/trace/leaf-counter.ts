/**
 * Counts tasks in flight, and the leaves among them, as tasks start and end and threads change hands.
 * Every step takes nearly constant time, amortised.
 *
 * When a task ends, the children that it leaves in flight become its parent's. They are not touched: the
 * task points to its heir, and whoever looks for a child's parent follows those pointers and shortens
 * them (a union-find forest: R. E. Tarjan, "Efficiency of a good but not linear set union algorithm",
 * 1975). Only what has ended points to what had not, so there is no circle, whatever the parents are.
 */

/** How many at once, now and at most. */
export interface Tally {
  now: number;
  most: number;
}

/** A task while it is in flight; a generator is another one for each request. */
export interface Flyer {
  readonly thread: number;
  /** Set before it starts. */
  parent: Flyer | undefined;
  /** Of its name; undefined where its name does not count. */
  readonly named: Tally | undefined;
  state: "new" | "flying" | "ended";
  /** Once it has ended: who has its children. */
  heir: Flyer | undefined;
  /** Children in flight. */
  children: number;
  /** Those of them on its own thread. */
  near: number;
  /** Those on other threads, by thread. */
  far: Map<number, number> | undefined;
  isLeaf: boolean;
}

export interface LeafCounter {
  /** Leaves now. */
  readonly leaves: number;
  leavesOn(thread: number): number;
  /** From now on `flyer` has the thread, or nobody. */
  give(thread: number, flyer: Flyer | undefined): void;
  start(flyer: Flyer): void;
  /** Nothing where it has ended before. */
  end(flyer: Flyer): void;
}

export function createFlyer(thread: number, named: Tally | undefined): Flyer {
  return {
    thread,
    parent: undefined,
    named,
    state: "new",
    heir: undefined,
    children: 0,
    near: 0,
    far: undefined,
    isLeaf: false,
  };
}

export function createLeafCounter(): LeafCounter {
  const holders = new Map<number, Flyer>();
  const leavesOf = new Map<number, number>();
  let leaves = 0;

  /** Does it count as a leaf, now that something about it has changed? */
  function look(flyer: Flyer): void {
    const { thread, near, children } = flyer;
    const isLeaf =
      flyer.state === "flying" && (children === 0 || (near === 0 && holders.get(thread) === flyer));
    if (isLeaf === flyer.isLeaf) return;
    flyer.isLeaf = isLeaf;
    const by = isLeaf ? 1 : -1;
    leaves += by;
    leavesOf.set(thread, (leavesOf.get(thread) ?? 0) + by);
  }

  function give(thread: number, flyer: Flyer | undefined): void {
    const before = holders.get(thread);
    if (before === flyer) return;
    if (flyer === undefined) holders.delete(thread);
    else holders.set(thread, flyer);
    if (before !== undefined) look(before);
    if (flyer !== undefined) look(flyer);
  }

  return {
    get leaves() {
      return leaves;
    },
    leavesOn: (thread) => leavesOf.get(thread) ?? 0,
    give,
    start(flyer) {
      flyer.state = "flying";
      const { named } = flyer;
      if (named !== undefined) {
        named.now++;
        named.most = Math.max(named.most, named.now);
      }
      const parent = living(flyer.parent);
      if (parent !== undefined) {
        addChildren(parent, flyer.thread, 1);
        look(parent);
      }
      look(flyer);
    },
    end(flyer) {
      if (flyer.state === "ended") return;
      if (holders.get(flyer.thread) === flyer) give(flyer.thread, undefined);
      if (flyer.named !== undefined) flyer.named.now--;
      const parent = living(flyer.parent);
      flyer.state = "ended";
      look(flyer);
      if (parent === undefined) return;
      addChildren(parent, flyer.thread, -1);
      if (parent !== flyer) {
        flyer.heir = parent;
        bequeath(flyer, parent);
      }
      look(parent);
    },
  };
}

/** Itself, or who has its children now. */
function living(flyer: Flyer | undefined): Flyer | undefined {
  let heir = flyer;
  while (heir?.state === "ended") heir = heir.heir;
  for (let step = flyer; step?.state === "ended" && step.heir !== heir;) {
    const next: Flyer | undefined = step.heir;
    step.heir = heir;
    step = next;
  }
  return heir;
}

function addChildren(parent: Flyer, thread: number, count: number): void {
  parent.children += count;
  if (thread === parent.thread) parent.near += count;
  else {
    parent.far ??= new Map();
    parent.far.set(thread, (parent.far.get(thread) ?? 0) + count);
  }
}

function bequeath(flyer: Flyer, heir: Flyer): void {
  if (flyer.children === 0) return;
  addChildren(heir, flyer.thread, flyer.near);
  for (const [thread, count] of flyer.far ?? []) addChildren(heir, thread, count);
}
