const f: any = () => null
await using x = f()
await using y = f()
{ await using z = x ?? y }
