// The mean: one run in which something else had the core, and all the others count for little.
//
// fails: the median is the value in the middle
// says: the median of 110, 95, 102, 98, 640: expected 102, found 209
export function median(samples: readonly number[]): number {
  return samples.reduce((a, b) => a + b, 0) / samples.length;
}

export function report(one: readonly number[], many: readonly number[], workers: number) {
  const speedUp = median(one) / median(many);
  return { speedUp, efficiency: speedUp / workers };
}
