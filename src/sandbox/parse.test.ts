import { describe, expect, it } from "vitest";
import { parseFromFrame } from "./parse.ts";

const ended = {
  kind: "ended",
  run: "r",
  verdict: { kind: "done" },
  wallMs: 1.5,
  threads: 2,
  dropped: 0,
};

describe("messages of the frame", () => {
  it.each([
    { kind: "ready", isolated: true },
    { kind: "pong", beat: 3 },
    { kind: "linked", run: "r", addresses: [["blob:a", "main.ts"]] },
    { kind: "lines", run: "r", lines: [{ any: "thing" }], dropped: 0 },
    { kind: "uncaught", run: "r", line: null, place: null },
    { kind: "progress", run: "r", fraction: 0.5 },
    { kind: "taps", run: "r", isOpen: true },
    ended,
    { ...ended, verdict: { kind: "deadlock", blocked: ["the main thread"] } },
    { ...ended, verdict: { kind: "flood", of: "bytes" } },
  ])("are taken: $kind", (message) => {
    expect(parseFromFrame(message)).toEqual(message);
  });

  it.each([
    null,
    "ended",
    [],
    {},
    { kind: "other" },
    { kind: "ready" },
    { kind: "ready", isolated: true, more: 1 },
    { kind: "pong", beat: -1 },
    { kind: "linked", run: "r", addresses: [["blob:a"]] },
    { kind: "lines", run: "r", lines: Array.from({ length: 5_001 }), dropped: 0 },
    { kind: "progress", run: "r", fraction: Number.NaN },
    { kind: "taps", run: "r", isOpen: 1 },
    { kind: "progress", run: "r", fraction: 2 },
    { ...ended, run: 1 },
    { ...ended, wallMs: Number.POSITIVE_INFINITY },
    { ...ended, threads: 65 },
    { ...ended, verdict: { kind: "memory" } },
    { ...ended, verdict: { kind: "deadlock", blocked: [] } },
    { ...ended, verdict: { kind: "flood", of: "tears" } },
  ])("are dropped: %j", (message) => {
    expect(parseFromFrame(message)).toBeUndefined();
  });
});
