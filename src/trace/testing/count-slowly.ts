/** Counts leaves from the definitions alone, without a thought for time: what the fast count must say. */
import { idStride } from "../events.ts";
import type { TaskSource } from "../trace.ts";

interface Flight {
  readonly thread: number;
  readonly name: string | undefined;
  readonly parent: Flight | undefined;
  isOver: boolean;
}

export function countSlowly() {
  const all: Flight[] = [];
  /** By a task's id: its last. */
  const flights = new Map<number, Flight>();
  const holders = new Map<number, Flight>();
  const inFlight = new Map<string, number>();
  let concurrency = 0;

  function open(id: number, name: string | undefined, parent: Flight | undefined): Flight {
    const flight = { thread: id % idStride, name, parent, isOver: false };
    all.push(flight);
    flights.set(id, flight);
    return flight;
  }

  function parentOf(flight: Flight): Flight | undefined {
    let { parent } = flight;
    while (parent?.isOver === true) ({ parent } = parent);
    return parent;
  }

  function isLeaf(flight: Flight): boolean {
    const children = all.filter((each) => !each.isOver && parentOf(each) === flight);
    const isBusy = holders.get(flight.thread) === flight;
    return (
      children.length === 0 || (isBusy && children.every(({ thread }) => thread !== flight.thread))
    );
  }

  const flightOf = (id: number | undefined): Flight | undefined =>
    id === undefined ? undefined : flights.get(id);

  const counter = {
    start(id: number, parent: number | undefined, { kind, name }: TaskSource): void {
      const isCall = kind === "async" || kind === "generator";
      const flight = open(id, isCall ? name : undefined, flightOf(parent));
      holders.set(flight.thread, flight);
      look();
    },
    change(thread: number, id: number | undefined): void {
      const flight = flightOf(id);
      if (flight === undefined) holders.delete(thread);
      else holders.set(thread, flight);
      look();
    },
    /** It ends, or parks. */
    end(id: number): void {
      const flight = flights.get(id);
      if (flight === undefined) return;
      flight.isOver = true;
      if (holders.get(flight.thread) === flight) holders.delete(flight.thread);
      look();
    },
    unpark(id: number, asker: number | undefined): void {
      const before = flights.get(id);
      open(id, before?.name, flightOf(asker) ?? before?.parent);
      look();
    },
    result: () => ({ concurrency, inFlight }),
  };

  function look(): void {
    const flying = all.filter(({ isOver }) => !isOver);
    concurrency = Math.max(concurrency, flying.filter(isLeaf).length);
    for (const { name } of flying) {
      if (name === undefined) continue;
      const now = flying.filter((each) => each.name === name).length;
      inFlight.set(name, Math.max(inFlight.get(name) ?? 0, now));
    }
  }
  return counter;
}
