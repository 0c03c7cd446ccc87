// Fetches from another host in a classic worker made from a blob, and in a worker of that.
//
// ends: done
// prints:
//   1 TypeError
//   2 TypeError
const inner = `fetch("http://CANARY/inner").then(() => "fetched", (error) => error.name).then(postMessage);`;
const outer = `fetch("http://CANARY/outer").then(() => "fetched", (error) => error.name).then((told) => {
  postMessage("1 " + told);
  new Worker(URL.createObjectURL(new Blob([${JSON.stringify(inner)}]))).onmessage = ({ data }) => postMessage("2 " + data);
});`;
const worker = new Worker(URL.createObjectURL(new Blob([outer])));
worker.onmessage = ({ data }) => console.log(data);
