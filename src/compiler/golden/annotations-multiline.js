const options   
                      
                 
                
  = { delay: 10, times: 2 };
function wait(
  ms        , // milliseconds
  signal              ,
)          
      
  {
  return new Promise((resolve) => setTimeout(resolve, ms, signal));
}
export { options, wait };
