import { check, expect, scenario } from "exercise";
import type * as Cell from "../send.ts";

/** What becomes of it within a second. */
async function within(work: Promise<unknown>): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const timer = setTimeout(() => resolve("nobody gets any further"), 1000);
  const heard = await Promise.race([work.then(() => "all is sent"), promise]);
  clearTimeout(timer);
  return heard;
}

/** Two send to each other, at the same moment. */
const opposite = scenario(async (cell: typeof Cell) => {
  const ann = new cell.NumberedAccount(1);
  const bob = new cell.NumberedAccount(2);
  const heard = await within(Promise.all([cell.send(ann, bob, 10), cell.send(bob, ann, 20)]));
  return { heard, ann: ann.balance, bob: bob.balance };
});

/** Four in a circle; the numbers do not follow the circle. */
const circle = scenario(async (cell: typeof Cell) => {
  const accounts = [3, 1, 4, 2].map((number) => new cell.NumberedAccount(number));
  const sent = accounts.map((from, index) => {
    const to = accounts[(index + 1) % accounts.length] ?? from;
    return cell.send(from, to, 10 * (index + 1));
  });
  const heard = await within(Promise.all(sent));
  return { heard, balances: accounts.map(({ balance }) => balance) };
});

/** Three in a circle and one apart, in every order in which the bank can answer. */
const anyOrder = scenario(
  async (cell: typeof Cell) => {
    const accounts = [2, 3, 1].map((number) => new cell.NumberedAccount(number));
    const sent = accounts.map((from, index) =>
      cell.send(from, accounts[(index + 1) % accounts.length] ?? from, 10),
    );
    const apart = cell.send(new cell.NumberedAccount(4), new cell.NumberedAccount(5), 10);
    await Promise.all([...sent, apart]);
  },
  { explore: true },
);

const apart = scenario(async (cell: typeof Cell) => {
  const sent = [0, 1, 2].map((pair) =>
    cell.send(new cell.NumberedAccount(2 * pair), new cell.NumberedAccount(2 * pair + 1), 10),
  );
  return within(Promise.all(sent));
});

/** Three in a circle: whichever two one takes, they have an account in common. */
const shared = scenario(async (cell: typeof Cell) => {
  const accounts = [2, 3, 1].map((number) => new cell.NumberedAccount(number));
  const sent = accounts.map((from, index) =>
    cell.send(from, accounts[(index + 1) % accounts.length] ?? from, 10),
  );
  return within(Promise.all(sent));
});

const oneself = scenario(async (cell: typeof Cell) => {
  const ann = new cell.NumberedAccount(1);
  const heard = await within(cell.send(ann, ann, 10));
  return { heard, balance: ann.balance };
});

check("two who send to each other do not get stuck", opposite, ({ returned }) => {
  expect(returned.heard, "what becomes of it").to.equal("all is sent");
  expect([returned.ann, returned.bob], "what they have").to.deep.equal([110, 90]);
});

check("nor do four in a circle", circle, ({ returned }) => {
  expect(returned.heard, "what becomes of it").to.equal("all is sent");
  expect(returned.balances, "what they have").to.deep.equal([130, 90, 90, 90]);
});

check("no account is in two transfers at once", shared, ({ inFlight }) => {
  expect(inFlight("transfer", "bank.ts"), "transfers of one account at once").to.be.at.most(1);
});

check("no interleaving of four gets stuck", anyOrder, ({ interleavings }) => {
  const { failing, failed, tried } = interleavings;
  if (failing !== "none" && failed === 0) {
    expect.fail(
      `None of the ${tried.toLocaleString("en")} interleavings tried gets stuck, but there are too many to try them all: transfers that share an account must not overlap.`,
    );
  }
  expect(failing, "interleavings that get stuck").to.equal("none");
});

check("transfers that have nothing to do with each other go on at once", apart, ({ inFlight }) => {
  expect(inFlight("transfer", "bank.ts"), "transfers in flight at once").to.equal(3);
});

check("who sends to themselves has as much as before", oneself, ({ returned }) => {
  expect(returned.heard, "what becomes of it").to.equal("all is sent");
  expect(returned.balance, "what they have").to.equal(100);
});
