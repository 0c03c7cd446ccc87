/** Which runs are out of date: the cells that they were made from have been edited since. */

/** File name to source, as of a run: every cell that its entry reached. Undefined: there was none of that name. */
export type RanSources = ReadonlyMap<string, string | undefined>;

/**
 * The cells that the run of `entry` imported, directly or not and by whatever kind of reference,
 * and whose source is now another. Empty: the run is up to date. An edit taken back makes it so again.
 * @param current the source that a cell has now; undefined where there is none.
 */
export function editedSince(
  entry: string,
  ran: RanSources,
  current: (file: string) => string | undefined,
): string[] {
  return [...ran]
    .filter(([file, source]) => file !== entry && current(file) !== source)
    .map(([file]) => file);
}
