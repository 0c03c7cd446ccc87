import { check, expect, scenario } from "exercise";
import type * as Cell from "../connector.ts";

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Two call at once, a third while the connection is being opened, a fourth when it is open. */
const shared = scenario(async (cell: typeof Cell) => {
  let opened = 0;
  const connector = new cell.Connector(async () => {
    opened += 1;
    const number = opened;
    await sleep(80);
    return `connection ${number}`;
  });
  const user = async (comes: number): Promise<string | undefined> => {
    await sleep(comes);
    return connector.connect();
  };
  const got = await Promise.all([user(0), user(0), user(40), user(200)]);
  return { got: got.map((connection) => connection ?? "nothing"), opened };
});

/** It cannot be opened the first time; two wait for it. Then a third calls. */
const failing = scenario(async (cell: typeof Cell) => {
  let opened = 0;
  const connector = new cell.Connector(async () => {
    opened += 1;
    const number = opened;
    await sleep(30);
    if (number === 1) throw new Error("the line is dead");
    return `connection ${number}`;
  });
  const user = async (): Promise<string> => {
    try {
      return (await connector.connect()) ?? "nothing";
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  const waiting = await Promise.all([user(), user()]);
  const openedByThen = opened;
  return { waiting, openedByThen, next: await user() };
});

/** It cannot be opened the first time; two wait for it, and each calls again as soon as it hears that. */
const again = scenario(async (cell: typeof Cell) => {
  let opened = 0;
  const connector = new cell.Connector(async () => {
    opened += 1;
    const number = opened;
    await sleep(30);
    if (number === 1) throw new Error("the line is dead");
    return `connection ${number}`;
  });
  const user = async (): Promise<string> => {
    const connection = await connector.connect().catch(() => connector.connect());
    return connection ?? "nothing";
  };
  const got = await Promise.all([user(), user()]);
  return { got, opened };
});

/** Three call, and the connection opens, in every order. */
const anyOrder = scenario(
  async (cell: typeof Cell) => {
    let opened = 0;
    const connector = new cell.Connector(async () => {
      opened += 1;
      await sleep(10);
      return "open";
    });
    const user = async (): Promise<string> => {
      await sleep(10);
      return connector.connect();
    };
    const got = await Promise.all([user(), user(), user()]);
    if (opened !== 1) throw new Error(`${opened} connections opened`);
    if (got.some((each) => each !== "open")) throw new Error(`they get ${got.join(", ")}`);
  },
  { explore: true },
);

check("it is opened once, however many call", shared, ({ returned }) => {
  expect(returned.opened, "connections opened").to.equal(1);
});

check("everybody gets the same connection", shared, ({ returned }) => {
  expect(returned.got, "what they get").to.deep.equal(
    ["connection 1", "connection 1", "connection 1", "connection 1"],
  );
});

check("all who wait hear that it cannot be opened", failing, ({ returned }) => {
  expect(returned.waiting, "what the two hear").to.deep.equal([
    "the line is dead",
    "the line is dead",
  ]);
  expect(returned.openedByThen, "connections tried by then").to.equal(1);
});

check("and the next to call tries again", failing, ({ returned }) => {
  expect(returned.next, "what the third gets").to.equal("connection 2");
});

check("all who call again at once share the new connection", again, ({ returned }) => {
  expect(returned.got, "what the two get").to.deep.equal(["connection 2", "connection 2"]);
  expect(returned.opened, "connections opened").to.equal(2);
});

check("no interleaving opens it twice, or hands out nothing", anyOrder, ({ interleavings }) => {
  expect(interleavings.failing, "interleavings that fail").to.equal("none");
});
