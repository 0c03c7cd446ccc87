/**
 * Statements that keep a processor busy, some 2 ns a round, and leave a whole number in `bits`. Shifts never
 * leave 32 bits: a loop that sums and overflows took 100 ms in some threads of Chromium 156 and 850 in others,
 * by chance, bare workers among them.
 *
 * @param rounds a whole number
 */
export const shiftBits = (rounds: number): string => `let bits = 1;
  for (let i = 0; i < ${rounds}; i++) {
    bits ^= bits << 13;
    bits ^= bits >>> 17;
    bits ^= bits << 5;
  }`;
