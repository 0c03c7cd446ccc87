// The names that a loop declares are there, and have no value yet, where it says what it loops over.
const x = [1, 2];
const dispose = { [Symbol.asyncDispose]: async () => log("disposed") };
const late = [];
const until = async (name, loop) => {
  try {
    await loop();
    log(name, "ended");
  } catch (error) {
    log(name, error.name, error.message);
  }
};
await until("own", async () => {
  for await (const x of x) log(x);
});
await until("pattern", async () => {
  for await (const { a, b: [x = 1] } of [x]) log(a, x);
});
await until("closure", async () => {
  for await (const x of (late.push(() => x), [1])) {
    log(x);
    try {
      log(late[0]());
    } catch (error) {
      log(error.name, error.message);
    }
  }
});
await until("call", async () => {
  outer: for await (const x of [(async () => x)()]) {
    log(x);
    continue outer;
  }
});
await until("other", async () => {
  for await (const x of [{ x: 1 }.x, ((x) => x)(2)]) log(x);
});
await until("assigned", async () => {
  let y = [3];
  for await (y of y) log(y);
});
await until("var", async () => {
  for await (var y of [typeof y]) log(y);
});
await until("using", async () => {
  for (await using x of [x]) log(typeof x);
});
await until("using another", async () => {
  outer: for (await using y of [dispose, dispose]) {
    for (const z of x) if (z === 2) continue outer;
  }
});
await until("waiting", async () => {
  for await (const x of [await x]) log(x);
});
await until("property", async () => {
  const disk = {};
  for (await using lock of disk.lock) log("never");
});
await until("key", async () => {
  for await (const { lock } of [{ lock: 1 }]) log(lock);
});
