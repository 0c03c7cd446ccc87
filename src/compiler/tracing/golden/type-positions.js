‹const {e:þe,f:þf,x:þx,v:þv,m:þm}=þn("type-positions.ts"),þt=þm();›                                       
                                  
         class C {                              async g()                {‹const þt=þe(1);try{›‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}                   }
                                               
                                               
async function over(x     )               {‹const þt=þe(2);try{› return‹ þv(þt,› x‹)› ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
                                      
const d = async     (x   )             =>‹{const þt=þe(3);try{return þv(þt,› x‹)}catch(þq){throw þf(þt,þq)}finally{þx(þt)}}›
const e = async function    (         x    )                         {‹const þt=þe(4);try{› return‹ þv(þt,› x‹)›  ‹}catch(þq){throw þf(þt,þq)}finally{þx(þt)}›}
‹;þx(þt);› import { trace as þn } from "interleave:trace";
