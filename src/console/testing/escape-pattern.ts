/** How a text is written under `output` so that it stands for itself. */
export function escapePattern(text: string): string {
  return text.replaceAll("{", "{{");
}
