function f(x: number): number;
function f(x: string): string
function f(x: any) { return x; }
export function g(): void;
export function g(x?: number) {}
export default function h(x: 1): 1;
export default function h(x: any): any { return x; }
class A {
  constructor();
  constructor(x?: number) {}
  m(): void;
  m(x: number): void
  m(x?: number) {}
  static s(): void; static s(x?: any) {}
}
f(1); new A();
