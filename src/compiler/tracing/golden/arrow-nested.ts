const a = async () => async () => async () => 1;
const b = (async () => await (async () => await 1)())();
const c = [async () => 1, async () => await 2];
const d = true ? async () => 1 : async () => 2;
const e = async (f = async () => await 1) => await f();
