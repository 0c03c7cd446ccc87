// Takes back every address that it can name.
//
// ends: done
// prints:
//   done
for (const address of new Error().stack?.match(/blob:[^\s)]+?(?=:\d)/g) ?? [])
  URL.revokeObjectURL(address);
URL.revokeObjectURL(location.href);
console.log("done");
