export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

export function report(one: readonly number[], many: readonly number[], workers: number) {
  const speedUp = median(one) / median(many);
  return { speedUp, efficiency: speedUp / workers };
}
