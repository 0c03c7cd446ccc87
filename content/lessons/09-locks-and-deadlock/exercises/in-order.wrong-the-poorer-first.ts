// An order, but not the same one for all: who has less goes first, and where both have as much, who sends.
//
// fails: two who send to each other do not get stuck
// says: what becomes of it: expected 'all is sent', found 'nobody gets any further'
//
// fails: no interleaving of four gets stuck
// says: the shortest with: Nothing can go on, and the program has not ended.
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
  if (from === to) return;
  const [first, second] =
    from.balance <= to.balance ? [from, to] : [to, from];
  await first.lock.hold(() =>
    second.lock.hold(() => transfer(from, to, amount)),
  );
}
