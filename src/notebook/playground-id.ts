/** The notebook of `/playground/`, which no lesson stands behind. */
export const playground = "playground";
