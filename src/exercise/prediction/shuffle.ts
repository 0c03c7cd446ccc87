/** An order of lines that does not give the answer away, the same at every build. */

/**
 * A permutation of `lines`' places (`result[0]` is the place of the line that stands first), never one
 * that reads as `lines` do: equal lines may stand for one another.
 * Fisher and Yates's shuffle, with numbers from a seed (mulberry32, T. Ettinger 2017).
 * @throws where all lines are equal: every order of them is the same
 */
export function shuffle(lines: readonly string[], seed: string): readonly number[] {
  const differs = lines.findIndex((line) => line !== lines[0]);
  if (differs === -1)
    throw new Error("Expected lines that differ, found the same line throughout.");
  const random = seededRandom(hash(seed));
  const places = lines.map((_, index) => index);
  for (let last = places.length - 1; last > 0; last--) {
    swap(places, last, Math.floor(random() * (last + 1)));
  }
  // By rare chance it is the order itself, or reads like it: two lines that differ change places.
  const reads = places.map((place) => lines[place]);
  if (reads.every((line, index) => line === lines[index])) swap(places, 0, differs);
  return places;
}

function swap(list: number[], one: number, other: number): void {
  const [first, second] = [list[one], list[other]];
  if (first === undefined || second === undefined) return;
  list[one] = second;
  list[other] = first;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    value = Math.imul(value ^ byte, 0x01000193);
  }
  return value >>> 0;
}

function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
