// Shows an address below /lab/ first and another one later.
//
// ends: done
// prints:
//   200
//   1
let looks = 0;
const address = { toString: () => (looks++ === 0 ? "/lab/hello.txt" : "http://CANARY/later") };
const response = await fetch(address as any);
console.log(response.status);
console.log(looks);
