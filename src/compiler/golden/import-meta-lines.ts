const url = import
  // where
  .meta.url
console.log(import
.meta as any)
