/** One line of the table: what was measured, what it is held against, and whether that was met. Pure. */
import type { Summary } from "./statistics.ts";

export interface Row {
  readonly engine: string;
  readonly name: string;
  /** `×` for a speed-up or a growth, `KB` of 1,000 bytes, Lighthouse's points, cumulative layout shift. */
  readonly unit: "ms" | "s" | "MB" | "×" | "/s" | "KB" | "points" | "CLS";
  readonly ours: Summary;
  /** What the platform takes for the same by itself, in the same run. */
  readonly baseline: { readonly name: string; readonly summary: Summary } | undefined;
  readonly aim: Aim | undefined;
}

export type Aim =
  /** Of our median over the baseline's. */
  | { readonly kind: "ratio at most"; readonly value: number }
  /** Of our median itself. */
  | { readonly kind: "at most" | "at least"; readonly value: number };

/** Undefined where there is nothing to divide by: no baseline, or one of 0. */
export function ratioOf({ ours, baseline }: Row): number | undefined {
  const median = baseline?.summary.median ?? 0;
  return median === 0 ? undefined : ours.median / median;
}

/** Undefined where there is no aim, or no baseline that it needs. */
export function isMet(row: Row): boolean | undefined {
  const { aim, ours } = row;
  switch (aim?.kind) {
    case undefined:
      return undefined;
    case "ratio at most":
      return row.baseline && ours.median <= aim.value * row.baseline.summary.median;
    case "at most":
      return ours.median <= aim.value;
    case "at least":
      return ours.median >= aim.value;
  }
}

const number = (value: number): string => value.toFixed(value < 10 ? 2 : value < 1_000 ? 1 : 0);

function aimText({ aim, unit }: Row): string {
  switch (aim?.kind) {
    case undefined:
      return "";
    case "ratio at most":
      return `ratio ≤ ${aim.value}`;
    case "at most":
      return `≤ ${aim.value} ${unit}`;
    case "at least":
      return `≥ ${aim.value} ${unit}`;
  }
}

/** The rows as a table of text, columns aligned. */
export function tableText(rows: readonly Row[]): string {
  const header = ["engine", "measured", "median", "min … max", "baseline", "ratio", "aim", "met"];
  const cells = rows.map((row) => {
    const ratio = ratioOf(row);
    const met = isMet(row);
    return [
      row.engine,
      row.name,
      `${number(row.ours.median)} ${row.unit}`,
      `${number(row.ours.min)} … ${number(row.ours.max)}`,
      row.baseline === undefined
        ? ""
        : `${number(row.baseline.summary.median)} ${row.unit}, ${row.baseline.name}`,
      ratio === undefined ? "" : ratio.toFixed(2),
      aimText(row),
      met === undefined ? "" : met ? "yes" : "no",
    ];
  });
  const widths = header.map((title, column) =>
    Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  return [header, ...cells]
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
