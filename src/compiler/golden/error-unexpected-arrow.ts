const f = x: number => x;
