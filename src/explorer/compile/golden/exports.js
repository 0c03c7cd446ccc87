{...{"file":"exports.ts","waits":false,"needs":["bank.ts"],"stars":[0],"reads":[],"writes":[],"site":3},body:function(þe,þi0_){þe({__proto__:null,get "count"(){return count},get "increment"(){return increment},get "later"(){return later},get "Counter"(){return Counter},get "a"(){return a},get "any name"(){return b},get "bank"(){return þi0_["*namespace*"]},get "money"(){return þi0_.balance},get "default"(){return þdefault}});let count = 0;
const increment = () => {þl(0); count++ };
      function later(){return þa(1,function*() { return count }())}
class Counter {}
const a = 1, b = 2;
;
;
;
;
const {default:þdefault}={default:( ()=>þa(2,function* () {return ( a)}()))};

}},
