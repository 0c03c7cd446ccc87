// Sends a beacon, which outlives its page.
//
// ends: done
// prints:
//   undefined
console.log(typeof (navigator as any).sendBeacon);
(navigator as any).sendBeacon?.("http://CANARY/beacon", "secret");
