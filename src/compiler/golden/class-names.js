class A extends Object {
  readonly         = 1;
  declare = 2;
         abstract = 3;
  private        ;
  override() {}
  get public() { return 1; }
  static          static = 1;
  static          readonly = 2;
  "quoted"         ;
  1         ;
  ["a"]         ;
  [("b")]         ;
  async         ;
          get         ;
  type = 1;
}
console.log(A);
