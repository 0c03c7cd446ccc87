const o = { async m() { await null; return [this === o, arguments.length, arguments[1]] }, a() { return (async () => [this === o, arguments.length])() } };
log(...(await o.m(1, 2)), ...(await o.a(1)));
class A { async m() { return "A" } } class B extends A { async m() { await null; return "B" + (await super.m()) } n = async () => this instanceof B }
log(await new B().m(), await new B().n());
function F() { return (async () => new.target === F)() }
F.prototype = Object.create(Object.prototype);
log(await Reflect.construct(F, []));
