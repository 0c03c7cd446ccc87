// Logs texts that nearly are addresses of modules, in which the page looks for places.
//
// ends: done
// last: after
for (let i = 0; i < 300; i++) {
  console.log([("blob:" + "a/".repeat(20)).repeat(220)]);
  console.log(["interleave:a/b" + "blob:".repeat(1_990)]);
  console.log(["interleave:a/b" + "\n at (".repeat(1_600)]);
}
console.log("after");
