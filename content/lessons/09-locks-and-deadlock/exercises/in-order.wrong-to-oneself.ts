// In order, but for one case: who sends to themselves holds the lock and waits for it.
//
// fails: who sends to themselves has as much as before
// says: what becomes of it: expected 'all is sent', found 'nobody gets any further'
import { Account, transfer } from "./bank.ts";
import { Mutex } from "./mutex.ts";

export class NumberedAccount extends Account {
  readonly lock = new Mutex();
  readonly number: number;

  constructor(number: number) {
    super();
    this.number = number;
  }
}

export async function send(
  from: NumberedAccount,
  to: NumberedAccount,
  amount: number,
): Promise<void> {
  const [first, second] = from.number < to.number ? [from, to] : [to, from];
  await first.lock.hold(() =>
    second.lock.hold(() => transfer(from, to, amount)),
  );
}
