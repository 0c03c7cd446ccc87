                            
                                        
                                 
import {         g,             } from "./f.ts";
import {        } from "./j.ts";
import k, {        } from "./k.ts";
import type from "./type.ts";
import { type as m } from "./m.ts";
import {           } from "./n.ts";
import { type as as } from "./p.ts";
import "./side.ts";
                  
                                      
                            
                                 
export {         g,              };
export {         s } from "./r.ts";
console.log(k, type, m);
