if (1) declare const a: number;
else declare const b: number;
while (0) declare const c: number;
label: declare const d: number;
switch (1) { case 1: type X = 1; interface Y {} default: type Z = 2 }
{ type Q = 1 }
{ let a = 1
type R = 1 }
