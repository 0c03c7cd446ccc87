import { fileURLToPath } from "node:url";

/** A whole lesson but for its title, its number and its date. Of the engine's, whatever course is made. */
export const templateFolder = fileURLToPath(
  new URL("../../content/lesson-template/", import.meta.url),
);
