// Sends headers and credentials of its own, which do not go out.
//
// ends: done
// prints:
//   200 hello
const response = await fetch("/lab/hello.txt", {
  headers: { Cookie: "a=b", "X-Secret": "s", Range: "bytes=0-1" },
  credentials: "include",
  referrer: "http://CANARY/",
} as any);
console.log(response.status, await response.text());
