class Lock {
  async [Symbol.asyncDispose]() {
    await null;
  }
}
const later = {
  [Symbol.asyncDispose]: async () => {},
  async *[Symbol.asyncIterator]() {},
};
