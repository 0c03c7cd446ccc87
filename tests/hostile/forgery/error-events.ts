// Swallows every error event, and forges some.
//
// ends: done
// prints:
//   caught x
//   true
self.onerror = () => true;
self.addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  console.log("caught", (event as any).reason);
});
void Promise.reject("x");
setTimeout(() => console.log(self.dispatchEvent(new Event("error"))), 20);
