class A extends Object { constructor(override x: number) { super(); } }
