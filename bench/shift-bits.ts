/**
 * Statements that keep a processor busy, some 2 ns a round, and leave a whole number in `bits`. Shifts never
 * leave 32 bits: a sum that overflows ran nine times slower in some threads of Chromium 156 than in others,
 * by what V8 had seen of it when it compiled the loop.
 *
 * @param rounds a whole number
 */
export const shiftBits = (rounds: number): string => `let bits = 1;
  for (let i = 0; i < ${rounds}; i++) {
    bits ^= bits << 13;
    bits ^= bits >>> 17;
    bits ^= bits << 5;
  }`;
