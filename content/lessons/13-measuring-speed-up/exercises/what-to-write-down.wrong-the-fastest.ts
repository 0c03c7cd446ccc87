// The best run of each. It is a time that was once possible, and not what a run takes.
//
// fails: the median is the value in the middle
// says: the median of 110, 95, 102, 98, 640: expected 102, found 95
export function median(samples: readonly number[]): number {
  return Math.min(...samples);
}

export function report(one: readonly number[], many: readonly number[], workers: number) {
  const speedUp = median(one) / median(many);
  return { speedUp, efficiency: speedUp / workers };
}
