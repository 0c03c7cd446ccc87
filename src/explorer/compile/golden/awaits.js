{...{"file":"awaits.ts","waits":true,"needs":[],"stars":[],"reads":[],"writes":[],"site":11},body:function*(þe){þe({__proto__:null});const a = 1
;(yield þw(0, a))
const b = ((yield þw(1, a))) + ((yield þw(2, a))) ** 2
if (a) (yield þw(3, b)); else (yield þw(4, a))
const c = `${(yield þw(5, b))} ${((yield þw(6, a)), (yield þw(7, b)))}`
;(yield þw(10, (()=>þa(9,function* ()  {
  ;(yield þw(8, a)) // behind
}()))()))
;

}},
