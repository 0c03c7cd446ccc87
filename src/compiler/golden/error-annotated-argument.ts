console.log(f(a: number = 1));
