export const a: number = 1, { b, c: [d, ...e], ...f } = { b: 1, c: [] } as any;
export let g: string;
export var h = 1 as number
export function i(): void {}
export async function* j() {}
export class K<T> {}
const l = 1;
export { l, l as m };
export default async <T>(x: T) => x;
