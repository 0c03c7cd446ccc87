// Names its functions in characters that turn, join, hide, or are half of one.
//
// ends: done
// prints:
//   done
// tasks: 8
// concurrency: 1
const named: Record<string, () => Promise<void>> = {
  async "\u202Egnp.exe"() {},
  async "\u2066a\u2069\u200D\u200B"() {},
  async "\uD800"() {},
  async "\uDC00\uD800"() {},
  async "e\u0301\u0301\u0301\u0301"() {},
  async "👩‍👩‍👧‍👦"() {},
  async ""() {},
  async "\n\r\t\0\u001b[31m"() {},
};
for (const call of Object.values(named)) await call();
console.log("done");
