namespace A.B { export function f() {} }
