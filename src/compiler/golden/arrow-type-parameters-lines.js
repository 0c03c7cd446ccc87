function f() {
  return (
      
    x   ) => x;
}
const g = async (
   
  x   ) => x;
const h = ( 
  x       
           
) => ({ value: x });
function* i() {
  yield (
     
    x   ) => x;
}
function j() {
  throw (  
    x   ) => x;
}
console.log(f, g, h, i, j);
