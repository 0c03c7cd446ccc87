// Has workers close themselves, be ended and throw in the midst of many calls.
//
// ends: done
// prints:
//   over
// threads: 10
// tasks: 9..100000000
const ends: Promise<unknown>[] = [];
for (let i = 0; i < 9; i++) {
  const worker = new Worker(new URL("./w.ts", import.meta.url), {
    type: "module",
    name: `${i % 3}`,
  });
  ends.push(
    new Promise<void>((resolve) => {
      worker.onmessage = () => {
        if (i % 3 === 0) worker.terminate();
        if (i % 3 !== 2) resolve();
      };
      worker.onerror = (event) => {
        event.preventDefault();
        resolve();
      };
    }),
  );
}
await Promise.all(ends);
console.log("over");
// file: w.ts
async function one() {
  await null;
}
for (let i = 0; i < 20_000; i++) {
  await one();
  if (i === 15_000) {
    self.postMessage(0);
    if (self.name === "1") self.close();
    if (self.name === "2") throw new Error("no");
  }
}
