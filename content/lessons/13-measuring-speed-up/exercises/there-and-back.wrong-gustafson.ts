// What n workers do in the same time: Gustafson's law, of a job that grows with them.
//
// fails: speed-up from the serial fraction
// says: amdahl of (0.2, 1), (0.2, 4), (0, 7), (1, 7)
// fails: with a tenth serial nobody gets beyond ten
// says: amdahl(0.1, 1_000_000): expected
export function amdahl(serial: number, workers: number): number {
  return serial + (1 - serial) * workers;
}

export function serialFraction(speedUp: number, workers: number): number {
  return (workers - speedUp) / (workers - 1);
}
