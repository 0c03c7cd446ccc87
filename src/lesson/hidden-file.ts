/**
 * Whether a file or folder is one that an editor or a system puts beside an author's own: `.DS_Store`,
 * `.obsidian`, `.gather.ts.swp` (Vim), `.#index.mdx` and `#index.mdx#` (Emacs), `gather.ts~`.
 * @param name without its folder
 */
export function isHiddenFile(name: string): boolean {
  return /^[.#]|~$/.test(name);
}
