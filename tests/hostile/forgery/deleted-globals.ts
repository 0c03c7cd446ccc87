// Deletes all globals that can be deleted.
//
// ends: done
// prints:
//   1
const { log } = console;
for (const name of Object.getOwnPropertyNames(globalThis)) {
  try {
    delete (globalThis as any)[name];
  } catch {}
}
log(1);
