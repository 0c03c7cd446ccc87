{...{"file":"callbacks.ts","waits":false,"needs":[],"stars":[],"reads":[],"writes":[],"site":6},body:function(þþe){þþe({__proto__:null});setTimeout(() =>(þþl(0), count++), 10);
setTimeout(function tick() {þþl(1); count++ }, 10);
[1, 2].map((x) =>(þþl(2), ({ x })));
let count = 0
;[count] = [1]
;(() => {þþl(3);})()
const þ = 1;
class Box { constructor() { "use strict";;þþl(4); this.x = 1 } get y() {þþl(5); return 1 } static { count = 2 } x }

}},
