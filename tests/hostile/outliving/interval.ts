// Sets an interval that prints, and is stopped.
//
// ends: stopped after 1 line
// prints:
//   on
console.log("on");
setInterval(() => console.log("late"), 1);
