/** What the suite tells whoever looks after a host, and how it reads. Pure. */

export interface Finding {
  /** An address, or what was done there. */
  readonly where: string;
  readonly expected: string;
  readonly found: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** How much it matters: without the first the site does not work, without the second it works less well. */
export type Weight = "wrong" | "better";

/** So many addresses of one matter are named; the rest is counted. */
const named = 3;

export function tellFinding({ where, expected, found, remedy }: Finding): string {
  return `${where}\n  expected: ${expected}\n  found: ${found}\n  to do: ${remedy}`;
}

/** Findings with one remedy told as one. */
export function tellFindings(findings: readonly Finding[]): readonly string[] {
  const byRemedy = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = byRemedy.get(finding.remedy);
    if (same === undefined) byRemedy.set(finding.remedy, [finding]);
    else same.push(finding);
  }
  return [...byRemedy].map(([remedy, same]) => {
    const all = (part: keyof Finding) => [...new Set(same.map((finding) => finding[part]))];
    const places = all("where");
    const more = places.length - named;
    const where = [...places.slice(0, named), ...(more > 0 ? [`and ${String(more)} more`] : [])];
    return tellFinding({
      where: where.join("\n"),
      expected: all("expected").join("\n    "),
      found: all("found").join(", "),
      remedy,
    });
  });
}
