type Print = (...data: unknown[]) => void;

/** What the Console Standard and browsers have. */
export interface ThreadConsole {
  log: Print;
  info: Print;
  warn: Print;
  error: Print;
  debug: Print;
  trace: Print;
  group: Print;
  groupCollapsed: Print;
  groupEnd: () => void;
  dir: (item?: unknown, options?: unknown) => void;
  dirxml: Print;
  table: (data?: unknown, columns?: unknown) => void;
  assert: (condition?: unknown, ...data: unknown[]) => void;
  count: (label?: unknown) => void;
  countReset: (label?: unknown) => void;
  time: (label?: unknown) => void;
  timeLog: (label?: unknown, ...data: unknown[]) => void;
  timeEnd: (label?: unknown) => void;
  clear: () => void;
  timeStamp: () => void;
  profile: () => void;
  profileEnd: () => void;
}
