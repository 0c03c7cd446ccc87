// How much is missing to n times. That is 1 minus the efficiency, and grows with every worker.
//
// fails: the serial fraction from a speed-up
// says: serialFraction of (2.5, 4), (6, 6), (1, 3)
export function amdahl(serial: number, workers: number): number {
  return 1 / (serial + (1 - serial) / workers);
}

export function serialFraction(speedUp: number, workers: number): number {
  return 1 - speedUp / workers;
}
