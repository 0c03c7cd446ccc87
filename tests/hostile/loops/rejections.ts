// Rejects for ever, with nobody who handles it.
//
// ends: stopped after 1 line
// prints:
//   on
console.log("on");
const again = () => {
  void Promise.reject(new Error("x"));
  setTimeout(again);
};
again();
