/** What stands on a picture, as boxes that satori lays out. Pure. */
import type { DrawnRun } from "./draw-run.ts";
import type { Palette } from "./palette.ts";

/** An element as satori takes it: React's shape, without React. */
export interface CardNode {
  readonly type: string;
  readonly props: {
    readonly style?: Readonly<Record<string, string | number>>;
    readonly children?: readonly CardNode[] | string;
    readonly src?: string;
    readonly width?: number;
    readonly height?: number;
  };
}

export interface Card {
  /** Of the course. */
  readonly site: string;
  /** `Lesson 3 of 14` */
  readonly place: string;
  readonly title: string;
  /** The run at its foot, and what it measured; undefined where none is recorded. */
  readonly run: { readonly drawn: DrawnRun; readonly measured: string } | undefined;
}

/** px, as Open Graph's readers want it. */
export const cardSize = { width: 1200, height: 630 } as const;
/** px */
export const cardMargin = 72;
/** px: what a timeline may take. */
export const tallestRun = 300;

export function drawCard({ site, place, title, run }: Card, colour: Palette): CardNode {
  const head = box(
    { justifyContent: "space-between", fontSize: 28, color: colour("--ink-faint") },
    text(place, {}),
    text(site, { color: colour("--ink"), fontWeight: 700 }),
  );
  return box(
    {
      ...cardSize,
      boxSizing: "border-box",
      flexDirection: "column",
      justifyContent: "space-between",
      padding: `56px ${String(cardMargin)}px 52px`,
      background: colour("--paper"),
      color: colour("--ink"),
      fontFamily: "Inter",
    },
    box(
      { flexDirection: "column" },
      head,
      text(title, {
        marginTop: 22,
        fontSize: title.length > 32 ? 60 : 76,
        fontWeight: 700,
        letterSpacing: "-0.02em",
        lineHeight: 1.1,
      }),
    ),
    ...(run === undefined ? [] : [footOf(run.drawn, run.measured, colour)]),
  );
}

function footOf(
  { svg, width, height, names }: DrawnRun,
  measured: string,
  colour: Palette,
): CardNode {
  const picture: CardNode = {
    type: "img",
    props: { src: `data:image/svg+xml;base64,${toBase64(svg)}`, width, height },
  };
  const shown = names.map(({ text: name, y, size, colour: ink }) =>
    text(name, { position: "absolute", left: 0, top: y, fontSize: size, color: ink }),
  );
  return box(
    { flexDirection: "column" },
    box({ position: "relative", width, height }, picture, ...shown),
    text(measured, { marginTop: 14, fontSize: 34, color: colour("--ink-soft") }),
  );
}

function toBase64(text: string): string {
  return Buffer.from(text, "utf8").toString("base64");
}

function box(style: Readonly<Record<string, string | number>>, ...children: CardNode[]): CardNode {
  return { type: "div", props: { style: { display: "flex", ...style }, children } };
}

function text(content: string, style: Readonly<Record<string, string | number>>): CardNode {
  return { type: "div", props: { style: { display: "flex", ...style }, children: content } };
}
