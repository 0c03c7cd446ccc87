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
    from.number < to.number ? [from, to] : [to, from];
  await first.lock.hold(() =>
    second.lock.hold(() => transfer(from, to, amount)),
  );
}
