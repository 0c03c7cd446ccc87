{...{"file":"loops.ts","waits":true,"needs":[],"stars":[],"reads":["object"],"writes":[],"site":7},body:function*(þe){þe({__proto__:null});      function all(þ0){return þa(5,function*(items                       ) {
  {const þi1=þf( items,"items");try{for(;þi1.more(yield þw(0,þi1.next()));){const x=þi1.value;console.log(x);}}catch(þq){þi1.failed=true;throw þq}finally{if(þi1.open)yield*þc(þi1)}}
  {const þi3=þf( (items)
  ,"items");try{outer: for(;þi3.more(yield þw(3,þi3.next()));){

const { a, b = (yield þw(2, 1)) }=þi3.value;{
    {const þi2=þf( items,"items");try{for(;þi2.more(yield þw(1,þi2.next()));){(object.x=þi2.value);{ continue outer; }}}catch(þq){þi2.failed=true;throw þq}finally{if(þi2.open)yield*þc(þi2)}}
    break outer;
  }}}catch(þq){þi3.failed=true;throw þq}finally{if(þi3.open)yield*þc(þi3)}}
}(þ0))}
{const þi4=þf( []);try{for(;þi4.more(yield þw(6,þi4.next()));){let x=þi4.value;x++;}}catch(þq){þi4.failed=true;throw þq}finally{if(þi4.open)yield*þc(þi4)}}

}},
