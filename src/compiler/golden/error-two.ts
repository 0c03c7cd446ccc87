class A { constructor(private x: number) {} }
enum E { A }
@d class B {}
