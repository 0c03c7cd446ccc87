// Imports what gives modules their hooks.
//
// ends: done
// prints:
//   TypeError
//   TypeError
//   TypeError
for (const target of ["interleave:trace", "interleave:thread", "lab:trace"]) {
  try {
    const hooks = await import(target);
    console.log("reached", Object.keys(hooks));
  } catch (error) {
    console.log((error as Error).name);
  }
}
