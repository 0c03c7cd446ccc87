const a = async () => ({ a: await 1 });
const b = async () => ({});
const c = async () => ([await 1])[0];
const d = async () => (1, await 2);
const e = async () => ((await 3));
const f = async () => (
  // a comment
  await 4
);
