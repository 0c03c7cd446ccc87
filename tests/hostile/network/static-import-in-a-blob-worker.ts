// Imports from another host by a static import of a blob.
//
// ends: done
// prints:
//   error
const code = `import "http://CANARY/static.js"; postMessage("imported");`;
const worker = new Worker(URL.createObjectURL(new Blob([code])), { type: "module" });
worker.onmessage = ({ data }) => console.log(data);
worker.onerror = (event) => {
  event.preventDefault();
  console.log("error");
};
