declare const a: any;
a!.b!.c!();
a!?.b;
a?.b!.c;
(a?.b)!.c;
a![0]!;
a!++;
a! += 1;
a!
a!
(a)
const x = a!, y = a! + 1, z = !a!;
if (a!) a!;
a! / 2 / a!;
a!`x`;
delete a!.b;
