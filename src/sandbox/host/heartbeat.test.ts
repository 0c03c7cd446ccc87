import { describe, expect, it } from "vitest";
import { answer, beat, beatMs, isDead, newHeartbeat, word } from "./heartbeat.ts";
import type { Heartbeat } from "./heartbeat.ts";

function beats(count: number, step: number, isHidden: boolean, from = newHeartbeat): Heartbeat {
  let heartbeat = from;
  for (let i = 0; i < count; i++) heartbeat = beat(heartbeat, heartbeat.sentAt + step, isHidden);
  return heartbeat;
}

describe("the heartbeat of a frame", () => {
  it("counts a frame as dead that does not answer for a while", () => {
    expect(isDead(beats(10, beatMs, false))).toBe(false);
    expect(isDead(beats(11, beatMs, false))).toBe(true);
  });

  it("begins anew at every answer, also to an earlier beat", () => {
    const answered = answer(beats(10, beatMs, false), 3);
    expect(answered.missed).toBe(0);
    expect(isDead(beats(9, beatMs, false, answered))).toBe(false);
  });

  it("begins anew at any other word", () => {
    const heard = word(beats(10, beatMs, false));
    expect(isDead(beats(9, beatMs, false, heard))).toBe(false);
    expect(isDead(beats(10, beatMs, false, heard))).toBe(true);
  });

  it("is not fooled by a page in the background", () => {
    expect(isDead(beats(100, beatMs, true))).toBe(false);
  });

  it("is not fooled by a page that was asleep or busy itself", () => {
    expect(isDead(beats(100, 60_000, false))).toBe(false);
    expect(isDead(beats(100, beatMs * 2, false))).toBe(false);
    expect(isDead(beats(11, beatMs * 2 - 1, false))).toBe(true);
  });

  it("takes no answer to a beat that was not sent", () => {
    const sent = beats(2, beatMs, false);
    expect(answer(sent, 7)).toEqual(sent);
    expect(answer(sent, 0)).toEqual(sent);
  });
});
