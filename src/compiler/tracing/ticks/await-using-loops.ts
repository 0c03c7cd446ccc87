ticks(30);
const r = (n) => ({ async [Symbol.asyncDispose]() { log("dispose", n) } });
const f = async () => {
  for (await using x of [r(1), r(2)]) { log("body"); if (x) continue }
  for await (await using x of [r(3), r(4)]) { log("body"); break }
  for (await using x = r(5); ;) { log("body"); break }
  log("over");
};
f();
