/** All that a cell may import by name: from node_modules, but for `lab`, which is the sandbox's own. */
export const libraryNames = ["comlink", "p-limit", "lab"] as const;
export type LibraryName = (typeof libraryNames)[number];
