using a             = { [Symbol.dispose]() {} };
await using b = { async [Symbol.asyncDispose]()                {} } ;                 
[1].map(String)
