// Shorter, and the same: the left side of += is read before the await too.
//
// fails: all four payments are in the till
// says: in the till: expected 10, found 4
//
// fails: no interleaving loses a payment
// says: interleavings that lose money: expected 'none', found '6 of all 6, the shortest with: Error: {int 1..3} of 6 in the till
export class Till {
  total = 0;

  async pay(confirm: () => Promise<number>): Promise<void> {
    this.total += await confirm();
  }
}
