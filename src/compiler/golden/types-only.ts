type A = string | number;
type B<T> = T extends infer U ? U : never;
interface C extends Array<A> { (x: number): void; new (): C; readonly [k: string]: unknown }
export type D = `a${string}`;
export interface E { a: 1 }
declare const x: number;
declare let y: string, z: string;
declare function f(): void;
declare class G { m(): void; private x; }
declare enum H { A }
declare module "m" { export const q: number; }
declare global { interface Window { a: 1 } }
export declare const w: number;
namespace N { type Q = 1; interface R {} namespace O { export type S = 1 } }
export namespace P { export type S = 1 }
declare namespace M { const a: number; }
export default interface K {}
type = 1;
var type, declare, namespace, as, satisfies, is, asserts, readonly;
type
foo
declare
console.log(type, namespace)
