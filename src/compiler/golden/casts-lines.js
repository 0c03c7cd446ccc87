                     
function a() {
  return (
       
   v);
}
function b() {
  return (    
    v.x) + 1;
}
function* c() {
  const x = yield (    
    v);
  throw (    
    v);
}
function d() {
  return (     
    v);
}
console.log(a, b, c, d);
