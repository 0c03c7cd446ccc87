for await (const x of [1, 2]) { await x }
for await (var y of [3]) y
label: for await (const x of []) continue label
export { y }
