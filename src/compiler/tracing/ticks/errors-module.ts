log("before");
const { a } = await null;
