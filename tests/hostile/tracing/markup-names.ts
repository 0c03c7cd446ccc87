// Names its functions as if they were markup.
//
// ends: done
// prints:
//   done
// tasks: 5
// in flight: <img src=x onerror=alert(1)> 1
// in flight: </style><script>alert(1)</script> 1
// in flight: ]]>--><!-- 1
// in flight: " onload="alert(1) 1
// in flight: &lt;&amp;\u0000 0..1
const named: Record<string, () => Promise<void>> = {
  async "<img src=x onerror=alert(1)>"() {},
  async "</style><script>alert(1)</script>"() {},
  async "]]>--><!--"() {},
  async '" onload="alert(1)'() {},
  async "&lt;&amp;\u0000"() {},
};
for (const call of Object.values(named)) await call();
console.log("done");
