export function amdahl(serial: number, workers: number): number {
  return 1 / (serial + (1 - serial) / workers);
}

export function serialFraction(speedUp: number, workers: number): number {
  return (1 / speedUp - 1 / workers) / (1 - 1 / workers);
}
