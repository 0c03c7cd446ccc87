// Prepares stacks of its own, with places that it likes.
//
// ends: failed error
// last: Uncaught Error: here{any}
(Error as any).prepareStackTrace = () => "Error\n    at x (file:///lesson/other.ts:99:99)";
(Error as any).stackTraceLimit = 0;
throw new Error("here");
