// Only the sender's lock: nobody waits in a circle, and somebody else may pay into either account meanwhile.
//
// fails: no account is in two transfers at once
// says: transfers of one account at once: expected at most 1, found 3
//
// fails: no interleaving of four gets stuck
// says: interleavings tried gets stuck, but there are too many to try them all
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
  await from.lock.hold(() => transfer(from, to, amount));
}
