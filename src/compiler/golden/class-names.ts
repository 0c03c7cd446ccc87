class A extends Object {
  readonly: number = 1;
  declare = 2;
  public abstract = 3;
  private: string;
  override() {}
  get public() { return 1; }
  static readonly static = 1;
  static override readonly = 2;
  "quoted"?: number;
  1!: number;
  ["a"]?: string;
  [("b")]!: string;
  async?: number;
  private get?: number;
  type = 1;
}
console.log(A);
