{...{"file":"generators.ts","waits":false,"needs":[],"stars":[],"reads":[],"writes":[],"site":11},body:function(þe){þe({__proto__:null});      function  numbers(){return þg(5,þp(function*(n = 3) {
  for (let i = 0; i < n; i++) (yield þy(0, (yield þw(1, i))));
  const sent = (yield þy(2))
  ;(yield* þd(3, numbers(sent)));
  return (yield þw(4, n));
},undefined,arguments))}
const object = {        items(){return þg(6,function*() { return }())} };
function* plain() {þl(7); yield 1; return yield* plain(); }
      function  lists(){return þg(10,þp(function*(a = 1) { if (a) return (yield þw(8,( a, 2))); return (yield þw(9, (a, 3))); },undefined,arguments))}

}},
