// Displays a picture of 400 million pixels.
//
// ends: done
// last: {any}
import { display } from "lab";
try {
  const canvas = new OffscreenCanvas(20_000, 20_000);
  canvas.getContext("2d");
  display(canvas);
} catch (error) {
  console.log((error as Error).name);
}
console.log("after");
