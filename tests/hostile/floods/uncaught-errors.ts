// Leaves ten thousand rejections unhandled.
//
// ends: failed error
// last: and 5,000 more lines
for (let i = 0; i < 10_000; i++) void Promise.reject(new Error("x".repeat(1_000)));
