/** What a course sets of `src/styles/tokens.css`. */
import { join } from "node:path";
import { inkOn } from "./contrast.ts";
import type { CourseConfig } from "./course-config.ts";

/** @param folder the course's, absolute */
export function courseCss(
  { accent, styles }: Pick<CourseConfig, "accent" | "styles">,
  folder: string,
): string {
  const file = styles === undefined ? "" : join(folder, styles).replaceAll("\\", "/");
  const imported = file === "" ? "" : `@import ${JSON.stringify(file)};\n`;
  if (accent === undefined) return imported;
  const { light, dark } = accent;
  return `${imported}:root {
  --accent: light-dark(${light}, ${dark});
  --accent-ink: light-dark(${inkOn(light)}, ${inkOn(dark)});
  --accent-wash: color-mix(in oklab, var(--accent) 12%, var(--paper));
}
`;
}
