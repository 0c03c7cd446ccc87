declare const f: any, C: any;
f<number>(1);
f<string, Map<string, Array<number>>>("a");
new C<number>();
new C<number>;
f?.<number>(1);
f.a<number>(1).b<string>();
f<number>`text`;
const g = f<number>;
const h = [f<number>, C<string>];
class D extends C<number> {}
class E extends C<number>() {}
f<
  number
>(1);
f<number>
(1);
const less = f < g, more = f < g > (1);
console.log(h, less, more);
