export function inThisOrder(report: (line: string) => void): void {
  setTimeout(() => report("next turn"), 0);
  queueMicrotask(() => report("soon"));
  report("now");
}
