{...{"file":"functions.ts","waits":false,"needs":[],"stars":[],"reads":["arguments","Object"],"writes":[],"site":18},body:function(þe){þe({__proto__:null});      function simple(þ0,þ1){return þa(1,function*(a        , b        ) {
  "use strict"
  return a + ((yield þw(0, b)));
}(þ0,þ1))}
const arrow = (þ0)=>þa(3,function* (x        ) {return ( (yield þw(2, x)))}(þ0));
const bare = (þ0)=>þa(4,function*( x ){return ( ({ x }))}(þ0));
const patterns = (þ0,...þr)=>þb(5,function* ({ a }               , [b] = [1], ...rest          ) {return ( a + b + rest.length)},undefined,[þ0,...þr]);
      function defaults(){const þarguments=arguments;return þb(6,function*(              a = 1) { return [this, þarguments.length, a]; },this,arguments)}
class Account extends Object {
  #n = 1;
        withdraw(þ0){const þs=(k)=>super[k];return þa(8,function*(amount        ) { ;(yield þw(7, þs("toString").call(this))); return this.#n - amount; }.call(this,þ0))}
  static       "by name"(){const þs=(k)=>super[k];return þa(10,function*() { return ()=>þa(9,function* () {return ( [this, þs("name")])}.call(this)); }.call(this))}
  ;     [`computed${1}`](){return þa(11,function*() {}())}
  later = ()=>þa(12,function* () {return ( this.#n)}.call(this));
}
const object = {       method(){return þa(14,function*() { ;(yield þw(13, null)); }())}, plain() {þl(15); return 1 }, async: 1 };
function target() {þl(16); return ()=>{const þtarget=new.target;return þa(17,function* () {return ( þtarget)}())}; }

}},
