ticks(6);
const f = async () => { log("f 1"); await 1; log("f 2"); await undefined; log("f 3") };
const g = async () => { log("g 1"); await null; log("g 2"); await "x"; log("g 3") };
f(); g();
