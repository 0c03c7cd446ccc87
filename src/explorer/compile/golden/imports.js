{...{"file":"imports.ts","waits":true,"needs":["lab","bank.ts","effects.ts","interleave:runtime"],"stars":[],"reads":[],"writes":[],"site":4},body:function*(þe,þi0_,þi1_,þi2_,þi3_){þe({__proto__:null});;
;
;
;
þi1_.balance
;(0,þi0_.invariant)(þi1_.balance > 0, `${þi1_.balance}`);
þi1_["*namespace*"].withdraw(þi1_.balance);
const object = { money:þi1_.balance, watch: (0,þi0_.watch)("money", () =>(þl(0), þi1_.balance)) };
function shadow(money        ) {þl(1); return money + balance(); function balance() {þl(2); return money } }
{ let defaultOne = 1; defaultOne++; }
try { ;(0,þi1_.default)(); } catch (watch) { console.log(watch) }
for (const money of [1]) console.log(money);
þi1_.balance.toString`x`; ;(0,þi0_.watch)`x`;
console.log(þi3_.meta     .url, (yield þw(3, (0,þi3_.importModule)("./bank.ts"))));
;

}},
