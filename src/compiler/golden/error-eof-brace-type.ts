interface A { x: number;
