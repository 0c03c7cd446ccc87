export default 1;
export { a as default };
const a = 1;
