// Shorter, and the same: the left side of += is read before the await too.
//
// fails: all four payments are in the till
// says: in the till: expected 10, found 4
export class Till {
  total = 0;

  async pay(confirm: () => Promise<number>): Promise<void> {
    this.total += await confirm();
  }
}
