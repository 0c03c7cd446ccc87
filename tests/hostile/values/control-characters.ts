// Logs characters that would not show, or would turn the text around.
//
// ends: done
// prints:
//   \x00\x07\x1B[31mred
//   abc\u202efed
//   \ufeff\u200b\u2066x
console.log("\u0000\u0007\u001b[31mred");
console.log("abc\u202efed");
console.log("\ufeff\u200b\u2066x");
