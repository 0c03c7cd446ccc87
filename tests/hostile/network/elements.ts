// Makes elements that would load something.
//
// ends: done
// prints:
//   Image undefined
//   Audio undefined
//   document undefined
//   DOMParser undefined
//   CSSStyleSheet undefined
const scope = globalThis as any;
for (const name of ["Image", "Audio", "document", "DOMParser", "CSSStyleSheet"]) {
  console.log(name, typeof scope[name]);
}
if (scope.Image) new scope.Image().src = "http://CANARY/image.png";
