// Nothing is lost, since each payment waits until the one before it is confirmed. So do the guests.
//
// fails: the bank is asked for all of them at once
// says: payments under way when the first is confirmed: expected 4, found 1
export class Till {
  total = 0;
  #before: Promise<void> = Promise.resolve();

  pay(confirm: () => Promise<number>): Promise<void> {
    this.#before = this.#before.then(async () => {
      this.total = this.total + (await confirm());
    });
    return this.#before;
  }
}
