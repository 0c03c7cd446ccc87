export async function upload(
  lines: Iterable<string>,
  sink: WritableStream<string>,
): Promise<void> {
  const writer = sink.getWriter();
  for (const line of lines) {
    await writer.ready;
    // An error of the sink comes out at `ready` and `close`.
    writer.write(line).catch(() => undefined);
  }
  await writer.close();
}
