const þt = 1, þn = 2
async function þe(þq: unknown) { return þt + þn + await þq }
await þe("þr")
