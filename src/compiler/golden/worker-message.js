import { expose } from "comlink";
                                                            
self.onmessage = ({ data }                   )       => {
  let sum = 0;
  for (let n = data.from; n <= data.to; n++) sum += n;
  (self                     ).postMessage(sum                 );
};
expose({ add: (a        , b        )         => a + b });
