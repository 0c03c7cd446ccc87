const a = async () => await 1;
const b = async x => await x;
const c = async x => x;
const d = async () => async () => await null;
const e = async () => { await 1 };
const f = async () => { return };
const g = async () => { await 1; return await 2 };
