import { expect, test } from "vitest";

import { parseFromKeepingWorker, parseToKeepingWorker } from "./keeping-protocol.ts";

test("what is said arrives", () => {
  for (const message of [
    { type: "progress", bytes: 1, total: 2 },
    { type: "failed", why: "room" },
    { type: "kept" },
  ]) {
    expect(parseFromKeepingWorker(message)).toEqual(message);
  }
  for (const type of ["keep", "stop", "use", "make-way"] as const) {
    expect(parseToKeepingWorker({ type })).toEqual({ type });
  }
});

// Another build of the site may stand on the other side.
test.each([undefined, null, "use", 3, {}, { type: "later" }, { type: "failed", why: "rain" }])(
  "%j says nothing",
  (message) => {
    expect(parseFromKeepingWorker(message)).toBeUndefined();
    expect(parseToKeepingWorker(message)).toBeUndefined();
  },
);
