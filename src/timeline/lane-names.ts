import type { Lane } from "../trace/trace.ts";
import { nameText } from "./shown-text.ts";

/** What lanes are called, by thread. Workers of one name are numbered: `prime.worker.ts 2`. */
export function laneNames(lanes: readonly Lane[]): ReadonlyMap<number, string> {
  const named = lanes.map(({ thread, name }) => ({ thread, name: nameText(name) }));
  const counts = new Map<string, number>();
  for (const { name } of named) counts.set(name, (counts.get(name) ?? 0) + 1);
  const seen = new Map<string, number>();
  return new Map(
    named.map(({ thread, name }) => {
      const nth = (seen.get(name) ?? 0) + 1;
      seen.set(name, nth);
      return [thread, (counts.get(name) ?? 0) > 1 ? `${name} ${nth}` : name];
    }),
  );
}
