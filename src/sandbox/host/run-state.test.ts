import { describe, expect, it } from "vitest";
import { canTurn } from "./run-state.ts";
import type { RunState } from "./run-state.ts";
import { nothingMeasured } from "../nothing-measured.ts";

const waiting: RunState = { kind: "waiting" };
const starting: RunState = { kind: "starting" };
const running: RunState = { kind: "running" };
const ended: RunState = {
  kind: "ended",
  result: { state: "done", measures: nothingMeasured },
};

describe("the states of a run", () => {
  it.each([
    [waiting, starting],
    [starting, running],
    [running, ended],
    [waiting, ended],
    [starting, ended],
    [waiting, waiting],
    [starting, waiting],
  ])("turn from $kind to the next", (from, to) => {
    expect(canTurn(from, to)).toBe(true);
  });

  it.each([
    [ended, ended],
    [ended, running],
    [running, starting],
    [running, waiting],
    [waiting, running],
  ])("do not turn back from $kind", (from, to) => {
    expect(canTurn(from, to)).toBe(false);
  });
});
