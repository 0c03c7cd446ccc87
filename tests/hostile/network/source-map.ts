// Names a source map on another host, and a source.
//
// ends: done
// prints:
//   fine
console.log("fine");
const code =
  "postMessage(1);\n//# sourceMappingURL=http://CANARY/blob.map\n//# sourceURL=http://CANARY/blob.js";
const worker = new Worker(URL.createObjectURL(new Blob([code])));
worker.onmessage = () => worker.terminate();
//# sourceMappingURL=http://CANARY/main.map
