ticks(20);
(async () => {
  outer: for await (const x of [1, 2]) {
    for await (const y of [3, 4]) { log(x, y); if (y === 3) continue outer }
  }
  log("over");
})();
