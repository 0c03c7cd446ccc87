abstract class Base<T> {
  abstract name: string;
  abstract get size(): number;
  protected abstract run(x: T): void;
  [key: string]: unknown;
  static [key: symbol]: unknown;
  declare kind: "base";
}
class A<T, U = T> extends Base<T> implements Iterable<T>, Disposable {
  public x: number = 1;
  private readonly y?: string;
  protected static readonly z: boolean = true;
  override name!: string;
  #secret: number = 2;
  readonly #other?: string;
  declare readonly w: number;
  static #count: number = 0;
  public constructor(x: number, y?: string) { super(); }
  private async *gen<V>(v: V): AsyncGenerator<V> { yield v; }
  public static async make<T>(this: new () => T): Promise<T> { return new this(); }
  protected get size(): number { return this.#secret; }
  set size(v: number) {}
  override run(x: T): void {}
  optional?(): void {}
  public readonly ["computed"]: number = 3;
  static { A.#count++; }
  *[Symbol.iterator](): Iterator<T> {}
  [Symbol.dispose](): void {}
}
export const B = class<T> extends A<T> implements Iterable<T> {};
export abstract class C {}
export default abstract class D {}
