// Opens a WebSocket to another host.
//
// ends: done
// prints:
//   closed
await new Promise<void>((resolve) => {
  try {
    const socket = new WebSocket("ws://CANARY/");
    socket.onopen = () => (console.log("open"), resolve());
    socket.onerror = () => (console.log("closed"), resolve());
  } catch {
    console.log("closed");
    resolve();
  }
});
