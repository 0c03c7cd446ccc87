                    
           
import {         d } from "./c.ts";
const both = 1;
                        
export {    d, both,            };
export {              };
                 
