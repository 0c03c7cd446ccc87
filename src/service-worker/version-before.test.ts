import { expect, test } from "vitest";

import { hasVersionBeforeGone } from "./version-before.ts";

/** Pages that are there, one that is being opened, and whether a newer version waits. */
function worker(there: readonly string[], isNewerWaiting = false) {
  const pages = new Set(there);
  const waiting = isNewerWaiting ? {} : null;
  const opened = Promise.withResolvers<undefined | object>();
  return {
    open: (id: string) => {
      pages.add(id);
      opened.resolve({ id });
    },
    /** Loaded again: for a moment neither the page before nor the one after is listed. */
    replace: (id: string) => opened.resolve({ id }),
    leave: () => opened.resolve(undefined),
    scope: {
      registration: { installing: null, waiting } as unknown as ServiceWorkerRegistration,
      clients: {
        claim: () => Promise.resolve(),
        get: () => opened.promise,
        matchAll: () => Promise.resolve([...pages].map((id) => ({ id }))),
      },
    },
  };
}

test("a page of the version before counts beside the one that is being opened", async () => {
  const { scope, open } = worker(["before"]);
  const gone = hasVersionBeforeGone(scope, "after");
  open("after");
  expect(await gone).toBe(false);
});

test("a page that is alone has none beside it", async () => {
  const { scope, open } = worker([]);
  const gone = hasVersionBeforeGone(scope, "after");
  open("after");
  expect(await gone).toBe(true);
});

test("nor does a page of the version before go unseen while another is loaded again", async () => {
  const { scope, replace } = worker(["before"]);
  const gone = hasVersionBeforeGone(scope, "after");
  replace("after");
  expect(await gone).toBe(false);
});

test("nothing goes while a newer version waits, nor for a page that has not come", async () => {
  const newer = worker([], true);
  newer.open("after");
  expect(await hasVersionBeforeGone(newer.scope, "after")).toBe(false);
  const left = worker(["before"]);
  left.leave();
  expect(await hasVersionBeforeGone(left.scope, "after")).toBe(false);
});
