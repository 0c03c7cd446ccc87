// Reads a response of 4 MB, twice over.
//
// ends: done
// prints:
//   4000000 4000000
const response = await fetch("/lab/large");
const copy = response.clone();
const sizes = await Promise.all([response.arrayBuffer(), copy.arrayBuffer()]);
console.log(sizes[0].byteLength, sizes[1].byteLength);
