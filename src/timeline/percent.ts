/** `12.34%` */
export function percent(value: number): string {
  return `${String(Math.round(value * 100) / 100)}%`;
}
