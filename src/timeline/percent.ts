/** `12.345%` */
export function percent(value: number): string {
  return `${String(Math.round(value * 1e3) / 1e3)}%`;
}
