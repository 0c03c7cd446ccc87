// Reads a response that never ends.
//
// ends: stopped after 1 line
// prints:
//   first
const response = await fetch("/lab/endless");
const reader = response.body!.getReader();
const decoder = new TextDecoder();
for (;;) {
  const { done, value } = await reader.read();
  if (done) break;
  console.log(decoder.decode(value));
}
