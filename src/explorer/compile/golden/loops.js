{...{"file":"loops.ts","waits":true,"needs":[],"stars":[],"reads":["object"],"writes":[],"site":11},body:function*(þe){þe({__proto__:null});      function all(þ0){return þa(5,function*(items                       ) {
  {const þi1=þf( items,"items");try{for(;þi1.more(yield þw(0,þi1.next()));){const x=þi1.value;console.log(x);}}catch(þq){þi1.failed=true;throw þq}finally{if(þi1.open)yield*þc(þi1)}}
  {const þi3=þf( (items)
  ,"items");try{outer: for(;þi3.more(yield þw(3,þi3.next()));){

const { a, b = (yield þw(2, 1)) }=þi3.value;{
    {const þi2=þf( items,"items");try{for(;þi2.more(yield þw(1,þi2.next()));){(object.x=þi2.value);{ continue outer; }}}catch(þq){þi2.failed=true;throw þq}finally{if(þi2.open)yield*þc(þi2)}}
    break outer;
  }}}catch(þq){þi3.failed=true;throw þq}finally{if(þi3.open)yield*þc(þi3)}}
}(þ0))}
{const þi4=þf( []);try{for(;þi4.more(yield þw(6,þi4.next()));){let x=þi4.value;x++;}}catch(þq){þi4.failed=true;throw þq}finally{if(þi4.open)yield*þc(þi4)}}
{let þi5;switch(0){default:þi5=þf( [() =>(þl(7), x)]);break;case 1:let x,y}try{for(;þi5.more(yield þw(8,þi5.next()));){const { x, ...y }=þi5.value;y;}}catch(þq){þi5.failed=true;throw þq}finally{if(þi5.open)yield*þc(þi5)}}
{let þi6;switch(0){default:þi6=þf( [() =>(þl(9), own.name)]);break;case 1:let own}try{first:
for(;þi6.more(yield þw(10,þi6.next()));){
const own=þi6.value;break first;}}catch(þq){þi6.failed=true;throw þq}finally{if(þi6.open)yield*þc(þi6)}}
{let þi7;switch(0){default:þi7= plain.all;break;case 1:let plain}second:
for(const þv7 of þi7)
{const þz=þu();try{const plain=þz.use(þv7);continue second;}catch(þq){þz.fail(þq)}finally{yield*þz.dispose()}}}

}},
