const a = async () => class { x = 1 };
const b = async () => function () {};
const c = async () => `a${await 1}b`;
const d = async () => /}/.test(await "}");
