using a: Disposable = { [Symbol.dispose]() {} };
await using b = { async [Symbol.asyncDispose](): Promise<void> {} } as AsyncDisposable
[1].map(String)
