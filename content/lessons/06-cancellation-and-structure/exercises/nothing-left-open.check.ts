import { check, expect, scenario } from "exercise";
import type * as Cell from "../copy-pages.ts";

interface Copied {
  bad?: number;
  last?: number;
  isOver?: boolean;
}

/** Five pages. Loading page `bad` fails; the signal is aborted while page `last` loads, or from the start. */
async function copied(cell: typeof Cell, { bad, last, isOver = false }: Copied) {
  const controller = new AbortController();
  if (isOver) controller.abort(new Error("no longer wanted"));
  const begun: number[] = [];
  let opened = 0;
  let closed = 0;
  const connection: Cell.Connection = {
    async load(page) {
      begun.push(page);
      await new Promise((resolve) => setTimeout(resolve, 10));
      if (page === last) controller.abort(new Error("no longer wanted"));
      if (page === bad) throw new Error(`page ${page} is torn`);
      return `page ${page}`;
    },
    close() {
      closed += 1;
    },
  };
  const open = (): Cell.Connection => {
    opened += 1;
    return connection;
  };
  let heard: string;
  try {
    const texts = await cell.copyPages(open, [1, 2, 3, 4, 5], controller.signal);
    heard = texts.join(", ");
  } catch (error) {
    heard = error instanceof Error ? error.message : String(error);
  }
  return { heard, begun, opened, closed };
}

const whole = scenario((cell: typeof Cell) => copied(cell, {}));
const torn = scenario((cell: typeof Cell) => copied(cell, { bad: 2 }));
const stopped = scenario((cell: typeof Cell) => copied(cell, { last: 3 }));
const over = scenario((cell: typeof Cell) => copied(cell, { isOver: true }));

check("all five pages come back, and the connection is closed once", whole, ({ returned }) => {
  expect(returned.heard, "what comes back").to.equal("page 1, page 2, page 3, page 4, page 5");
  expect(returned.closed, "times closed").to.equal(1);
});

check("where a page fails, its error comes out", torn, ({ returned }) => {
  expect(returned.heard, "what the caller hears").to.equal("page 2 is torn");
});

check("and the connection is closed, once", torn, ({ returned }) => {
  expect(returned.closed, "times closed").to.equal(1);
});

check("once the signal is aborted, no page is begun", stopped, ({ returned }) => {
  expect(returned.begun, "pages begun").to.deep.equal([1, 2, 3]);
});

check("where it is aborted from the start, no page is begun at all", over, ({ returned }) => {
  expect(returned.begun, "pages begun").to.deep.equal([]);
  expect(returned.heard, "what the caller hears").to.equal("no longer wanted");
});

// Asked before it opens, it opens nothing, which is as good.
check("and what has been opened by then is closed", over, ({ returned }) => {
  expect(returned.closed, "times closed").to.equal(returned.opened);
});

check("the signal's reason comes out, and nothing is left open", stopped, ({ returned }) => {
  expect(returned.heard, "what the caller hears").to.equal("no longer wanted");
  expect(returned.closed, "times closed").to.equal(1);
});
