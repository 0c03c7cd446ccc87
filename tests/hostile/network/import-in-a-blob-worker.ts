// Imports from another host in a worker that no compiler has seen.
//
// ends: done
// prints:
//   TypeError
const code = `import("http://CANARY/blob.js").then(() => postMessage("imported"), (error) => postMessage(error.name));`;
const worker = new Worker(URL.createObjectURL(new Blob([code])), { type: "module" });
worker.onmessage = ({ data }) => console.log(data);
