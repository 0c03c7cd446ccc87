ticks(10);
let reads = 0;
const thenable = { get then() { log("read", ++reads); return (resolve) => resolve(reads) } };
const f = async () => { log("got", await thenable); return thenable };
f().then((value) => log("returned", value));
