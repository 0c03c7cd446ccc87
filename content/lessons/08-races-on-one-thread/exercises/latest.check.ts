import { check, expect, scenario } from "exercise";
import type * as Cell from "../latest.ts";

/** What stands for the server: each question waits until the scenario answers it, whatever its signal says. */
interface Asked {
  readonly question: string;
  readonly signal: AbortSignal;
  readonly answer: (text: string) => void;
  readonly fail: (error: Error) => void;
}

const settled = async (call: Promise<string | undefined>): Promise<string> => {
  try {
    return (await call) ?? "undefined";
  } catch (error) {
    return error instanceof Error ? `error: ${error.message}` : String(error);
  }
};

function server() {
  const asked: Asked[] = [];
  const ask = (question: string, signal: AbortSignal) =>
    new Promise<string>((answer, fail) => asked.push({ question, signal, answer, fail }));
  return { asked, ask };
}

/** Three questions, answered in each of the six orders. */
const orders = scenario(async (cell: typeof Cell) => {
  const heard: Record<string, string> = {};
  for (const order of ["123", "132", "213", "231", "312", "321"]) {
    const { asked, ask } = server();
    const asks = cell.latest(ask);
    const calls = ["1", "2", "3"].map((question) => settled(asks(question)));
    for (const number of order) {
      asked.find(({ question }) => question === number)?.answer(`answer ${number}`);
      await null;
    }
    heard[order] = (await Promise.all(calls)).join(", ");
  }
  return heard;
});

const inTurn = scenario(async (cell: typeof Cell) => {
  const { asked, ask } = server();
  const asks = cell.latest(ask);
  const first = settled(asks("1"));
  asked[0]?.answer("answer 1");
  const heard = [await first];
  const second = settled(asks("2"));
  asked[1]?.answer("answer 2");
  return [...heard, await second];
});

const signals = scenario(async (cell: typeof Cell) => {
  const { asked, ask } = server();
  const asks = cell.latest(ask);
  const calls = ["1", "2", "3"].map((question) => settled(asks(question)));
  const aborted = asked.map(({ signal }) => signal.aborted);
  for (const { answer } of asked) answer("done");
  await Promise.all(calls);
  return aborted;
});

const errors = scenario(async (cell: typeof Cell) => {
  const { asked, ask } = server();
  const asks = cell.latest(ask);
  const calls = ["1", "2"].map((question) => settled(asks(question)));
  asked[0]?.fail(new Error("the first has failed"));
  asked[1]?.fail(new Error("the second has failed"));
  return Promise.all(calls);
});

const two = scenario(async (cell: typeof Cell) => {
  const one = server();
  const other = server();
  const calls = [
    settled(cell.latest(one.ask)("of the one")),
    settled(cell.latest(other.ask)("of the other")),
  ];
  one.asked[0]?.answer("answer of the one");
  other.asked[0]?.answer("answer of the other");
  return Promise.all(calls);
});

check("a question that nobody overtakes is answered", inTurn, ({ returned }) => {
  expect(returned, "what the two calls return").to.deep.equal(["answer 1", "answer 2"]);
});

check("only the newest is answered, in whatever order the answers come", orders, ({ returned }) => {
  for (const [order, heard] of Object.entries(returned)) {
    expect(heard, `where the answers come as ${order}`).to.equal("undefined, undefined, answer 3");
  }
});

check("the signal of an overtaken question is aborted at once", signals, ({ returned }) => {
  expect(returned, "aborted, when the third is asked").to.deep.equal([true, true, false]);
});

check("an error is heard from the newest, and from no other", errors, ({ returned }) => {
  expect(returned, "what the two calls come to").to.deep.equal([
    "undefined",
    "error: the second has failed",
  ]);
});

check("two functions made by latest do not disturb each other", two, ({ returned }) => {
  expect(returned, "what they return").to.deep.equal(["answer of the one", "answer of the other"]);
});
