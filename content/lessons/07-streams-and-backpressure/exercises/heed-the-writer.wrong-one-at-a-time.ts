// Waits until each line is written. There is backpressure, and no line in the room.
//
// fails: the room is used
// says: lines taken and not yet written: expected at least 4, found 1
export async function upload(
  lines: Iterable<string>,
  sink: WritableStream<string>,
): Promise<void> {
  const writer = sink.getWriter();
  for (const line of lines) await writer.write(line);
  await writer.close();
}
