import { expect, test } from "vitest";

import { actionsOf, describeProgress, describeState, type KeptState } from "./kept-state.ts";

const since = new Date("2026-11-27T12:00:00Z");
const away = { kind: "away", download: 4.28e6, bytes: 16.84e6, room: undefined } as const;
const buttons = (state: KeptState) => actionsOf(state).map(([action]) => action);

test("before a reader decides, both sizes", () => {
  expect(describeState(away)).toBe(
    "Not kept. About 4.3 MB to download, at least 16.8 MB on this device.",
  );
  expect(buttons(away)).toEqual(["keep"]);
  expect(describeState({ ...away, room: 5e6 })).toMatch(/only 5\.0 MB more\.$/);
  expect(describeState({ ...away, room: 5e9 })).not.toContain("more");
});

test("while it comes, how far it is, and Stop", () => {
  const state: KeptState = { kind: "keeping", bytes: 1e6, total: 16.84e6 };
  expect(describeProgress(state)).toBe("1.0 MB of 16.8 MB");
  expect(describeProgress({ ...state, total: undefined })).toBeUndefined();
  expect(describeProgress(away)).toBeUndefined();
  expect(buttons(state)).toEqual(["stop"]);
});

test("once it is kept, since when, and what of a newer version", () => {
  const kept = { kind: "kept", since, bytes: 16.84e6, update: "none" } as const;
  expect(describeState(kept)).toMatch(/^Kept on this device since 27 November 2026: 16\.8 MB\./);
  expect(buttons(kept)).toEqual(["look", "remove"]);
  expect(buttons({ ...kept, update: "coming" })).toEqual(["remove"]);
  expect(buttons({ ...kept, update: "ready" })).toEqual(["use", "remove"]);
});

test("a failure says what to do, and what has come can be removed", () => {
  const lost: KeptState = { kind: "failed", why: "network", hasPart: true };
  expect(describeState(lost)).toMatch(/connection was lost.*still here/);
  expect(buttons(lost)).toEqual(["keep", "remove"]);
  expect(buttons({ ...lost, hasPart: false })).toEqual(["keep"]);
});

test("where it is impossible there is a reason and no button", () => {
  for (const why of ["insecure", "refused", "unbuilt"] as const) {
    expect(describeState({ kind: "impossible", why })).toMatch(/^Not possible here: .+\./);
    expect(buttons({ kind: "impossible", why })).toEqual([]);
  }
});
