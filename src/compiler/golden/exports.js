export const a         = 1, { b, c: [d, ...e], ...f } = { b: 1, c: [] }       ;
export let g        ;
export var h = 1          
export function i()       {}
export async function* j() {}
export class K    {}
const l = 1;
export { l, l as m };
export default async    (x   ) => x;
