/** What of a recorded run `<Measured of="…">` can say. */
export const measuredNames = [
  "wall",
  "busy",
  "tasks",
  "concurrency",
  "parallelism",
  "threads",
  "schedules",
  "failing",
] as const;

export type MeasuredName = (typeof measuredNames)[number];
