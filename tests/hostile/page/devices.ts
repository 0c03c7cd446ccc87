// Reaches for the reader's devices and permissions.
//
// ends: done
// prints:
//   clipboard undefined
//   geolocation undefined
//   mediaDevices undefined
//   bluetooth undefined
//   credentials undefined
//   share undefined
//   wakeLock undefined
//   getBattery undefined
const nav = navigator as any;
for (const name of [
  "clipboard",
  "geolocation",
  "mediaDevices",
  "bluetooth",
  "credentials",
  "share",
  "wakeLock",
  "getBattery",
]) {
  console.log(name, typeof nav[name]);
}
