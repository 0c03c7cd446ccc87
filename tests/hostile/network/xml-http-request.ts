// Sends an XMLHttpRequest, waiting and not.
//
// ends: done
// prints:
//   async error
//   sync NetworkError
await new Promise<void>((resolve) => {
  const request = new XMLHttpRequest();
  request.onload = request.onerror = (event) => {
    console.log("async", event.type);
    resolve();
  };
  request.open("GET", "http://CANARY/async");
  request.send();
});
try {
  const request = new XMLHttpRequest();
  request.open("GET", "http://CANARY/sync", false);
  request.send();
  console.log("sync", request.status);
} catch (error) {
  console.log("sync", (error as Error).name);
}
