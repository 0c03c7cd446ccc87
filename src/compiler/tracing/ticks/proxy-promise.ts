ticks(10);
const { proxy, revoke } = Proxy.revocable(Promise.resolve(1), { get(t, key) { log("get", key); return Reflect.get(t, key).bind?.(t) ?? Reflect.get(t, key) }, getPrototypeOf(t) { log("prototype"); return Reflect.getPrototypeOf(t) } });
const f = async () => proxy;
log(await f());
revoke();
(async () => { throw proxy })().catch(() => log("thrown"));
(async () => { return proxy })().catch((e) => log(e.message));
log(String(Proxy), Proxy.name, Proxy.length, "prototype" in Proxy);
