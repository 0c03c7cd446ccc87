// Timers of 2, 1 and 0 ms: the order is right, and even the first line waits for the loop.
//
// fails: now comes before the function returns
// says: its place: expected 0, found 2
export function inThisOrder(report: (line: string) => void): void {
  setTimeout(() => report("next turn"), 2);
  setTimeout(() => report("soon"), 1);
  setTimeout(() => report("now"), 0);
}
