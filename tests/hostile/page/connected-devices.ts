// Asks for devices that are plugged in.
//
// ends: done
// prints:
//   usb blocked
//   hid blocked
//   serial blocked
//   gpu blocked
for (const name of ["usb", "hid", "serial"]) {
  try {
    const found =
      (await (navigator as any)[name].getDevices?.()) ??
      (await (navigator as any)[name].getPorts());
    console.log(name, "found", found.length);
  } catch {
    console.log(name, "blocked");
  }
}
try {
  const adapter = await (navigator as any).gpu.requestAdapter();
  console.log("gpu", adapter === null ? "blocked" : "found");
} catch {
  console.log("gpu", "blocked");
}
