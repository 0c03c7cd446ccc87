import { check, expect, scenario } from "exercise";
import type * as Cell from "../till.ts";

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Four payments at once; the bank confirms them in the order in which they came, and in the other one. */
const paid = scenario(async (cell: typeof Cell) => {
  const evening = async (waits: readonly number[]) => {
    const till = new cell.Till();
    let asked = 0;
    let askedBeforeTheFirstAnswer = 0;
    const payments = waits.map((ms, index) =>
      till.pay(async () => {
        asked += 1;
        await sleep(ms);
        if (askedBeforeTheFirstAnswer === 0) askedBeforeTheFirstAnswer = asked;
        return index + 1;
      }),
    );
    await Promise.all(payments);
    return { total: till.total, askedBeforeTheFirstAnswer };
  };
  return { inOrder: await evening([20, 60, 100, 140]), backwards: await evening([140, 100, 60, 20]) };
});

/** Three payments, confirmed in every order. */
const anyOrder = scenario(
  async (cell: typeof Cell) => {
    const till = new cell.Till();
    const confirmed = async (amount: number): Promise<number> => {
      await sleep(10);
      return amount;
    };
    await Promise.all([1, 2, 3].map((amount) => till.pay(() => confirmed(amount))));
    if (till.total !== 6) throw new Error(`${till.total} of 6 in the till`);
  },
  { explore: true },
);

check("all four payments are in the till", paid, ({ returned }) => {
  expect(returned.inOrder.total, "in the till").to.equal(10);
});

check("and also where the last is confirmed first", paid, ({ returned }) => {
  expect(returned.backwards.total, "in the till").to.equal(10);
});

check("no interleaving loses a payment", anyOrder, ({ interleavings }) => {
  expect(interleavings.failing, "interleavings that lose money").to.equal("none");
});

check("the bank is asked for all of them at once", paid, ({ returned }) => {
  expect(
    returned.inOrder.askedBeforeTheFirstAnswer,
    "payments under way when the first is confirmed",
  ).to.equal(4);
});
