const options: {
  delay: number; // ms
  /* how often */
  times: number;
} = { delay: 10, times: 2 };
function wait(
  ms: number, // milliseconds
  signal?: AbortSignal,
): Promise<
  void
> {
  return new Promise((resolve) => setTimeout(resolve, ms, signal));
}
export { options, wait };
