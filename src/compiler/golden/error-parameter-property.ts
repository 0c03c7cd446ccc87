class A { constructor(private readonly x: number, public y = 1) {} }
