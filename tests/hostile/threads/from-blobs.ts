// Starts workers from blobs, which start workers from blobs.
//
// ends: failed threads
// last: Too many threads: a run may start 64, the main thread included
const code =
  "onmessage = ({ data }) => { for (let i = 0; i < 2; i++) new Worker(URL.createObjectURL(new Blob([data]))).postMessage(data); };";
new Worker(URL.createObjectURL(new Blob([code]))).postMessage(code);
