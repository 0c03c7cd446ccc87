const open = "## Unreleased";

export interface ClosedChangelog {
  /** With what was unreleased under the version's own heading, and room for what comes next. */
  readonly text: string;
  /** What the version brings. */
  readonly notes: string;
}

/**
 * @param version `0.2.0`
 * @param date `2026-11-27`
 * @throws where nothing is unreleased, or the version is there already
 */
export function closeChangelog(changelog: string, version: string, date: string): ClosedChangelog {
  const heading = `## ${version}`;
  if (changelog.split("\n").some((line) => line === heading || line.startsWith(`${heading},`))) {
    throw new Error(`CHANGELOG.md: expected no version ${version} yet, found "${heading}".`);
  }
  const start = changelog.indexOf(`${open}\n`);
  if (start < 0) {
    throw new Error(`CHANGELOG.md: expected a heading "${open}", found none. Add it at the top.`);
  }
  const from = start + open.length;
  const next = changelog.indexOf("\n## ", from);
  const to = next < 0 ? changelog.length : next;
  const notes = changelog.slice(from, to).trim();
  if (notes === "") {
    throw new Error(`CHANGELOG.md: expected what is new under "${open}", found nothing.`);
  }
  const text = `${changelog.slice(0, from)}\n\n${heading}, ${date}\n\n${notes}\n${changelog.slice(to)}`;
  return { text, notes };
}
