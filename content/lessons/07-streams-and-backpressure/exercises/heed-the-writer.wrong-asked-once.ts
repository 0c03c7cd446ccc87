// There was room before the first line. Whether there still is, nobody asks.
//
// fails: no line is taken that there is no room for
// says: lines taken and not yet written: expected at most 5, found 12
export async function upload(
  lines: Iterable<string>,
  sink: WritableStream<string>,
): Promise<void> {
  const writer = sink.getWriter();
  await writer.ready;
  for (const line of lines) {
    writer.write(line).catch(() => undefined);
  }
  await writer.close();
}
