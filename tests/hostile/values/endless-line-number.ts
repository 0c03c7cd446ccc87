// Throws an error whose stack names a line of four hundred digits.
//
// ends: failed error
// last: Uncaught Error: so far
const error = new Error("so far");
error.stack = `Error: so far\n    at interleave:run/main.ts:${"9".repeat(400)}:1`;
throw error;
