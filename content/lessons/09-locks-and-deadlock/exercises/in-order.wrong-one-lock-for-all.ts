// One lock for all: nobody waits in a circle, and everybody waits for everybody.
//
// fails: transfers that have nothing to do with each other go on at once
// says: transfers in flight at once: expected 3, found 1
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

const bank = new Mutex();

export async function send(
  from: NumberedAccount,
  to: NumberedAccount,
  amount: number,
): Promise<void> {
  if (from === to) return;
  await bank.hold(() => transfer(from, to, amount));
}
