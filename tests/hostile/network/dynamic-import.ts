// Imports a module of another host at run time.
//
// ends: done
// prints:
//   TypeError true
//   TypeError true
//   TypeError true
for (const address of ["http://CANARY/x.js", "//CANARY/x.js", "https://["]) {
  try {
    await import(address);
    console.log("imported");
  } catch (error) {
    const { name, message } = error as Error;
    console.log(
      name,
      message.startsWith(`Cannot import "${address}": there is no such cell or library`),
    );
  }
}
