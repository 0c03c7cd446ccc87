                         
                                          
                                                                                            
                             
                           
                        
                                 
                           
                                         
                    
                                              
                                            
                               
                                                                            
                                        
                                        
                             
type = 1;
var type, declare, namespace, as, satisfies, is, asserts, readonly;
type
foo
declare
console.log(type, namespace)
