// Loads a script of another host into a classic worker.
//
// ends: done
// prints:
//   NetworkError
const code = `try { importScripts("http://CANARY/classic.js"); postMessage("loaded"); } catch (error) { postMessage(error.name); }`;
const worker = new Worker(URL.createObjectURL(new Blob([code])));
worker.onmessage = ({ data }) => console.log(data);
