/** For tests: what a piece of work takes of this thread, whatever else the machine does meanwhile. */

/** @returns ms of the processor's time that this thread has had since the call */
export function busyMs(): () => number {
  const before = process.threadCpuUsage();
  return () => {
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  };
}
