// Has each of two hundred thousand calls start the next and end.
//
// ends: done
// prints:
//   done
// tasks: 200000
// concurrency: 1..2
let done = () => {};
const over = new Promise<void>((resolve) => (done = resolve));
async function link(left: number) {
  await null;
  if (left > 1) void link(left - 1);
  else done();
}
void link(200_000);
await over;
console.log("done");
