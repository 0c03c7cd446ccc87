// Opens a WebTransport session to another host.
//
// ends: done
// prints:
//   closed
try {
  const transport = new (globalThis as any).WebTransport("https://CANARY/");
  transport.closed.catch(() => {});
  await transport.ready;
  console.log("open");
} catch {
  console.log("closed");
}
