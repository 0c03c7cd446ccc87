{...{"file":"disposal.ts","waits":false,"needs":[],"stars":[],"reads":["open","all"],"writes":[],"site":4},body:function(þe){þe({__proto__:null});      function scope(){return þa(3,function*() {const þz=þu();try{
  const a=þz.use( open()),b=þz.use( (yield þw(0, open())));
  const c=þz.useNow( open());
  {const þz=þu();try{ const d=þz.use( null); }catch(þq){þz.fail(þq)}finally{yield*þz.dispose()}}
  {const þi1=þf( all(),"all(...) is not a function or its return value");try{for(;þi1.more(yield þw(1,þi1.next()));){const þz=þu();try{const x=þz.use(þi1.value);console.log(x);}catch(þq){þz.fail(þq)}finally{yield*þz.dispose()}}}catch(þq){þi1.failed=true;throw þq}finally{if(þi1.open)yield*þc(þi1)}}
  {for(const þv2 of  [open()]){const þz=þu();try{const y=þz.use(þv2);(yield þw(2, y));}catch(þq){þz.fail(þq)}finally{yield*þz.dispose()}}}
  return a;
}catch(þq){þz.fail(þq)}finally{yield*þz.dispose()}}())}

}},
