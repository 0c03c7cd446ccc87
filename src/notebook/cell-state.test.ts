import { describe, expect, test } from "vitest";
import type { CellState, StateName } from "./cell-state.ts";
import { turn } from "./cell-state.ts";
import { nothingMeasured } from "../sandbox/nothing-measured.ts";

const measures = { ...nothingMeasured, wallMs: 12, threads: 1 };
const states: Record<StateName, CellState> = {
  idle: { state: "idle" },
  running: { state: "running" },
  done: { state: "done", measures },
  failed: { state: "failed", reason: "error", measures },
  stopped: { state: "stopped", measures },
};
const allowed = new Set([
  "idle>running",
  "running>running",
  "running>done",
  "running>failed",
  "running>stopped",
  "done>running",
  "failed>running",
  "stopped>running",
]);

describe("turn", () => {
  for (const from of Object.values(states)) {
    for (const to of Object.values(states)) {
      const name = `${from.state}>${to.state}`;
      if (allowed.has(name)) {
        test(`${name} is a turn`, () => {
          expect(turn(from, to)).toBe(to);
        });
      } else {
        test(`${name} is none`, () => {
          expect(() => turn(from, to)).toThrow(`${from.state} cannot turn ${to.state}`);
        });
      }
    }
  }
});
