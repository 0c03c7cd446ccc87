// Writes addresses outside /lab/ in every way that servers have been fooled by.
//
// ends: done
// prints:
//   33 of 33 refused
const addresses = [
  "/",
  "/lab",
  "/lab/",
  "/page.js",
  "/lab/../page.js",
  "/lab/%2e%2e/page.js",
  "/lab/.%2E/page.js",
  "/lab/..%2fpage.js",
  "/lab/%252e%252e/page.js",
  "/lab/..%5cpage.js",
  "/lab/..\\page.js",
  "\\lab\\..\\page.js",
  "/lab//hello.txt",
  "/LAB/hello.txt",
  "/lab/hello.txt/../../page.js",
  "/lab/%00",
  "/lab/\thello.txt/..%2f..",
  "///CANARY/lab/hello.txt",
  "//CANARY/lab/hello.txt",
  "http://CANARY/lab/hello.txt",
  "http://user:word@CANARY/lab/hello.txt",
  "https://cell.invalid@CANARY/lab/x",
  "http:/CANARY/lab/x",
  "data:text/plain,hello",
  "blob:null/0",
  "about:blank",
  "javascript:1",
  "file://CANARY/lab/hello.txt",
  "ws://CANARY/lab/x",
  "/lab/hello.txt\u0000x",
  "/lab/\uff0e\uff0e/page.js",
  "/lab/%c0%ae%c0%ae/page.js",
  "/lab/..;/page.js",
];
let refused = 0;
for (const address of addresses) {
  try {
    const response = await fetch(address);
    console.log("went through:", address, response.status);
  } catch (error) {
    if (
      error instanceof TypeError &&
      /Failed to fetch .*(?:cells reach only|not a plain file name|not an address)/.test(
        error.message,
      )
    )
      refused++;
    else console.log(address, String(error));
  }
}
console.log(`${refused} of ${addresses.length} refused`);
