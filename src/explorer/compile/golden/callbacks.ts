setTimeout(() => count++, 10);
setTimeout(function tick() { count++ }, 10);
[1, 2].map((x) => ({ x }));
let count = 0
;[count] = [1]
;(() => {})()
const þ = 1;
class Box { constructor() { "use strict"; this.x = 1 } get y() { return 1 } static { count = 2 } x }
