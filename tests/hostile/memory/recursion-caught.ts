// Fills the stack, and prints while it is full.
//
// ends: done
// last: {any}
let depth = 0;
function dive(): void {
  depth++;
  try {
    dive();
  } catch {
    if (depth-- % 1_000 === 0) console.log(depth);
  }
}
dive();
console.log("up");
