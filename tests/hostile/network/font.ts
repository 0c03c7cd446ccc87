// Loads a font from another host.
//
// ends: done
// prints:
//   blocked
try {
  await new (globalThis as any).FontFace("stolen", "url(http://CANARY/font.woff2)").load();
  console.log("loaded");
} catch {
  console.log("blocked");
}
