/** The stretch of time in view, as the reader zooms and pans. */

/** ms */
export interface View {
  readonly from: number;
  readonly until: number;
}

/** A view is at most this much narrower than everything, and never less than `shortest`. */
const deepest = 20_000;
/** ms */
const shortest = 0.05;

/**
 * @param full everything there is
 * @param factor over 1 shows less time
 * @param around ms: what stays where it is
 */
export function zoomView(view: View, full: View, factor: number, around: number): View {
  const whole = full.until - full.from;
  const least = Math.min(whole, Math.max(shortest, whole / deepest));
  const length = view.until - view.from;
  if (length === 0) return full;
  const wanted = Math.min(whole, Math.max(least, length / factor));
  const share = (around - view.from) / length;
  return within(around - share * wanted, wanted, full);
}

/** @param by ms; over 0 shows later times */
export function panView(view: View, full: View, by: number): View {
  return within(view.from + by, view.until - view.from, full);
}

/** The same length, moved as little as it takes to show `at`, ms. */
export function viewWith(view: View, full: View, at: number): View {
  if (at >= view.from && at <= view.until) return view;
  const length = view.until - view.from;
  return within(at < view.from ? at - length * 0.1 : at - length * 0.9, length, full);
}

/** On an axis that was `before` and is `full`: all of it, where all was in view or less would be all of it. */
export function keepView(view: View, before: View, full: View): View {
  return isWhole(view, before) || isWhole(view, full) ? full : panView(view, full, 0);
}

export function isWhole(view: View, full: View): boolean {
  return view.until - view.from >= (full.until - full.from) * 0.999;
}

function within(from: number, length: number, full: View): View {
  const start = Math.max(full.from, Math.min(from, full.until - length));
  return { from: start, until: start + length };
}
