/** What `promise` comes to, or undefined as soon as `signal` aborts. A rejection after that is nobody's. */
export async function untilAborted<T>(
  promise: Promise<T>,
  signal: AbortSignal,
): Promise<T | undefined> {
  if (signal.aborted) {
    promise.catch(() => undefined);
    return undefined;
  }
  const aborted = Promise.withResolvers<undefined>();
  const abort = () => {
    aborted.resolve(undefined);
  };
  signal.addEventListener("abort", abort);
  try {
    return await Promise.race([promise, aborted.promise]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}
