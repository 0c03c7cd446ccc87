// Asks to show notifications.
//
// ends: done
// prints:
//   not granted
const { Notification } = globalThis as any;
try {
  new Notification("pay me");
} catch {}
console.log(Notification?.permission === "granted" ? "granted" : "not granted");
