export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const below = sorted[Math.floor(middle)] ?? NaN;
  const above = sorted[Math.ceil(middle)] ?? NaN;
  return (below + above) / 2;
}

export function report(one: readonly number[], many: readonly number[], workers: number) {
  const speedUp = median(one) / median(many);
  return { speedUp, efficiency: speedUp / workers };
}
