ticks(8);
(async () => Promise.resolve("promise"))().then(log);
(async () => await Promise.resolve("awaited"))().then(log);
(async () => "value")().then(log);
