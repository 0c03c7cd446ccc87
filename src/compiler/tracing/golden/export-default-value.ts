export default await 1
