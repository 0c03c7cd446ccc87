type A = { async: () => Promise<void> }
interface B { f(): Promise<void> }
abstract class C { abstract f(): Promise<void>; async g(): Promise<void> {} declare h: number }
async function over(x: string): Promise<string>
async function over(x: number): Promise<number>
async function over(x: any): Promise<any> { return x }
declare function gone(): Promise<void>
const d = async <T,>(x: T): Promise<T> => x
const e = async function <T>(this: C, x?: T): Promise<T | undefined> { return x! }
