// Opens an EventSource to another host.
//
// ends: done
// prints:
//   closed
await new Promise<void>((resolve) => {
  try {
    const source = new EventSource("http://CANARY/events");
    source.onopen = () => (console.log("open"), source.close(), resolve());
    source.onerror = () => (console.log("closed"), source.close(), resolve());
  } catch {
    console.log("closed");
    resolve();
  }
});
