const url = __meta
          
       .url
console.log(__meta
            )
import { meta as __meta } from "interleave:runtime";
