/**
 * A schedule as short text, for links: `1a01` is version 1, any order, then the choices. A choice is a digit
 * or a letter, as in base 36, up to `y` for 34; `z` and two more for those above. Choices of 0 at the end are
 * left out: where the text ends, the oldest is next.
 */
export interface Schedule {
  /** Timers are next only in the order of their due times. */
  readonly keepTimerOrder: boolean;
  readonly choices: readonly number[];
}

const version = "1";
const longFrom = 35;
const most = longFrom + 36 * 36;

/** @throws RangeError for a choice among more than 1,331 */
export function scheduleText({ keepTimerOrder, choices }: Schedule): string {
  const kept = choices.slice(0, choices.findLastIndex((choice) => choice !== 0) + 1);
  return version + (keepTimerOrder ? "t" : "a") + kept.map(choiceText).join("");
}

function choiceText(choice: number): string {
  if (!Number.isInteger(choice) || choice < 0 || choice >= most) {
    throw new RangeError(`Expected a choice from 0 to ${most - 1}; found ${choice}.`);
  }
  return choice < longFrom
    ? choice.toString(36)
    : `z${(choice - longFrom).toString(36).padStart(2, "0")}`;
}

/** Undefined for what is no schedule's text. */
export function parseSchedule(text: string): Schedule | undefined {
  const [, order, digits = ""] = /^1([at])((?:[0-9a-y]|z[0-9a-z]{2})*)$/.exec(text) ?? [];
  if (order === undefined) return undefined;
  const choices = (digits.match(/z..|./g) ?? []).map((digit) =>
    digit.length === 1 ? parseInt(digit, 36) : longFrom + parseInt(digit.slice(1), 36),
  );
  return { keepTimerOrder: order === "t", choices };
}
