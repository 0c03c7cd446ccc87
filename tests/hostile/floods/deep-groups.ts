// Opens a hundred thousand groups, one in another.
//
// ends: done
// last: inside
for (let i = 0; i < 100_000; i++) console.group();
console.log("inside");
