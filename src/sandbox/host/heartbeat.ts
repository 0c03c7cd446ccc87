/**
 * Tells from a long silence that a frame has died: in Chromium, a frame whose memory runs out dies
 * without any event on the page. Pure.
 */

/** ms between two beats. */
export const beatMs = 500;
/** Missed in a row, with no other word between them, before a frame counts as dead. A machine at its limits answers late. */
const missedLimit = 10;

export interface Heartbeat {
  /** Number of the last beat that was sent, from 1; 0 before any. */
  readonly sent: number;
  readonly answered: number;
  readonly missed: number;
  /** When the last beat was sent, in ms on the page's clock. */
  readonly sentAt: number;
}

export const newHeartbeat: Heartbeat = { sent: 0, answered: 0, missed: 0, sentAt: 0 };

/**
 * Time for the next beat.
 * @param now ms
 * @param isHidden Whether the page is in the background, where answers may take as long as they like.
 */
export function beat(heartbeat: Heartbeat, now: number, isHidden: boolean): Heartbeat {
  const isAnswered = heartbeat.answered === heartbeat.sent;
  // A page that was asleep or busy itself cannot tell whether the frame was silent meanwhile.
  const wasAwake = !isHidden && now - heartbeat.sentAt < beatMs * 2;
  const missed = isAnswered ? 0 : wasAwake ? heartbeat.missed + 1 : heartbeat.missed;
  return { sent: heartbeat.sent + 1, answered: heartbeat.answered, missed, sentAt: now };
}

/** An answer. One to any of the last beats will do: answers to earlier ones are on their way in order. */
export function answer(heartbeat: Heartbeat, to: number): Heartbeat {
  if (to <= heartbeat.answered || to > heartbeat.sent) return heartbeat;
  return { ...heartbeat, answered: to, missed: 0 };
}

/**
 * Any other word of the frame's: it lives, however long its answer takes. In WebKit the start of
 * threads by the dozen held a ping up for five seconds, amid a stream of other messages.
 */
export function word(heartbeat: Heartbeat): Heartbeat {
  return heartbeat.missed === 0 ? heartbeat : { ...heartbeat, missed: 0 };
}

export function isDead(heartbeat: Heartbeat): boolean {
  return heartbeat.missed >= missedLimit;
}
