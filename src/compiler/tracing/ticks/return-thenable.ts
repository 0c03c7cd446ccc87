ticks(8);
(async () => ({ then(resolve) { log("then"); resolve("thenable") } }))().then(log);
(async () => "value")().then(log);
