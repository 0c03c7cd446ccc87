/** One picture in the page: draws a trace, and turns pointers and keys into picks and views. */
import { drawMarks, drawMoment } from "./draw-marks.ts";
import { drawTimeline } from "./draw-timeline.ts";
import { layoutTimeline, type TimelineLayout } from "./layout.ts";
import { nextTarget, targetAt, type Direction } from "./pick.ts";
import { listenToPicture, type PicturePoint } from "./picture-input.ts";
import { isSame, type Target } from "./target.ts";
import { toElement } from "./to-element.ts";
import type { Trace } from "../trace/trace.ts";
import { isWhole, keepView, panView, viewWith, zoomView, type View } from "./view.ts";

export interface Picture {
  readonly trace: Trace;
  /** ms: where its axis ends. */
  readonly until: number;
  readonly isLive: boolean;
  /** Another run, as outlines over it. */
  readonly ghost: Trace | undefined;
}

export interface PictureEvents {
  /** Another task is picked, or none. */
  readonly picked: (target: Target | undefined) => void;
  /** More or less time is in view. */
  readonly moved: (view: View) => void;
}

export class PictureView {
  readonly #host: HTMLElement;
  readonly #id: string;
  readonly #events: PictureEvents;
  #picture: Picture | undefined;
  #layout: TimelineLayout | undefined;
  #view: View = { from: 0, until: 0 };
  /** px */
  #width: number;
  /** px: what the picture keeps free, so that what is below it is never drawn upwards. */
  #reserved = 0;
  #picked: Target | undefined;
  /** Where a pointer was, and nothing could be told of it yet. */
  #missed: { readonly kind: "hover" | "tap"; readonly point: PicturePoint } | undefined;
  /** The pick stays when the pointer leaves. */
  #isPinned = false;
  /** ms: where it was tapped, until something else is picked. */
  #tappedAt: number | undefined;
  #isMarked: (target: Target) => boolean = () => false;
  /** ms: where a rule stands, until something else is picked. */
  #moment: number | undefined;

  constructor(host: HTMLElement, id: string, events: PictureEvents) {
    this.#host = host;
    this.#id = id;
    this.#events = events;
    this.#width = host.clientWidth;
    new ResizeObserver(() => {
      const width = host.clientWidth;
      if (width === this.#width || width === 0) return;
      this.#width = width;
      this.#draw();
    }).observe(host);

    listenToPicture(host, {
      canDrag: () => this.isZoomed,
      hover: (point) => {
        this.#missed = this.layout === undefined ? { kind: "hover", point } : undefined;
        if (!this.#isPinned) this.#pickAt(point);
      },
      leave: () => {
        this.#missed = undefined;
        if (!this.#isPinned) this.pick(undefined);
      },
      tap: (point) => {
        this.#missed = this.layout === undefined ? { kind: "tap", point } : undefined;
        this.#tapped(point);
      },
      drag: (shift) => this.#look(panView(this.#view, this.#full, (-shift / 100) * this.#length)),
      zoom: (factor, x) => this.zoom(factor, this.#anchor(x)),
      showAll: () => this.showAll(),
      step: (direction) => this.#step(direction),
      letGo: () => {
        const held = this.#picked !== undefined || this.#moment !== undefined;
        this.pick(undefined);
        return held;
      },
    });
  }

  /** Does what a pointer asked for while there was nothing to pick yet. */
  catchUp(): void {
    const missed = this.#missed;
    this.#missed = undefined;
    if (missed?.kind === "tap") this.#tapped(missed.point);
    else if (missed !== undefined) this.#pickAt(missed.point);
  }

  get layout(): TimelineLayout | undefined {
    return this.#layout;
  }

  get width(): number {
    return this.#width;
  }

  get isZoomed(): boolean {
    if (this.#picture === undefined) return false;
    return !isWhole(this.#view, this.#full);
  }

  /** Keeps the height that there is, whatever is drawn next. */
  reserve(): void {
    const drawn = this.#host.firstElementChild?.getBoundingClientRect().height ?? 0;
    this.#setReserved(drawn);
  }

  /** Shows all of `picture`, or `keep`s the view. */
  show(picture: Picture, keep: "all" | "view"): void {
    const before = this.#full;
    this.#picture = picture;
    this.#view = keep === "view" ? keepView(this.#view, before, this.#full) : this.#full;
    this.#events.moved(this.#view);
    this.#draw();
  }

  /** Shows what was not drawn here: the picture that the page came with. */
  showInstead(nodes: readonly Node[]): void {
    this.#picture = undefined;
    this.#layout = undefined;
    this.#host.replaceChildren(...nodes);
  }

  pick(target: Target | undefined): void {
    if (target === undefined) this.#isPinned = false;
    const hadMoment = this.#moment !== undefined;
    if (target === this.#picked && !hadMoment) return;
    this.#tappedAt = undefined;
    this.#moment = undefined;
    this.#picked = target;
    this.#drawMarks();
    this.#events.picked(target);
  }

  /** Puts a rule at a moment, in view, and picks a task there. @param at ms */
  showMoment(at: number, task: number | undefined): void {
    if (this.#layout === undefined) return;
    this.#look(viewWith(this.#view, this.#full, at));
    this.pick(
      this.#layout.targetRows
        .flatMap(({ targets }) => targets)
        .find((target) => target.kind === "task" && target.task.id === task),
    );
    this.#isPinned = true;
    this.#moment = at;
    this.#drawMarks();
  }

  mark(isMarked: (target: Target) => boolean): void {
    this.#isMarked = isMarked;
    this.#drawMarks();
  }

  /** @param factor over 1 shows less time @param around ms; the middle of the view by default */
  zoom(factor: number, around = this.#anchor(undefined) ?? this.#timeAt(50)): void {
    this.#look(zoomView(this.#view, this.#full, factor, around));
  }

  showAll(): void {
    this.#look(this.#full);
  }

  /** ms in view */
  get #length(): number {
    return this.#view.until - this.#view.from;
  }

  get #full(): View {
    return { from: 0, until: this.#picture?.until ?? 0 };
  }

  #look(view: View): void {
    if (this.#picture === undefined || this.#picture.isLive) return;
    this.#view = view;
    this.#events.moved(view);
    this.#draw();
  }

  #draw(): void {
    const picture = this.#picture;
    // It has none while its figure is hidden.
    if (this.#width === 0) this.#width = this.#host.clientWidth;
    if (picture === undefined || this.#width === 0) return;
    const { trace, isLive, ghost } = picture;
    const layout = layoutTimeline(trace, {
      ...this.#view,
      width: this.#width,
      isLive,
      ...(ghost === undefined ? {} : { ghost }),
    });
    this.#layout = layout;
    const drawn = toElement(drawTimeline(layout, { id: this.#id, width: this.#width }));
    this.#host.replaceChildren(drawn);
    this.#host.toggleAttribute("data-zoomed", this.isZoomed);
    this.#setReserved(Math.max(this.#reserved, layout.height));
    this.#drawMarks();
  }

  #drawMarks(): void {
    const svg = this.#host.firstElementChild;
    if (this.#layout === undefined || svg === null) return;
    svg.querySelector(":scope > .tl-marks")?.remove();
    const picked = this.#picked;
    const marks = drawMarks(
      this.#layout,
      (target) => picked !== undefined && isSame(target, picked),
      this.#isMarked,
    );
    const moment = this.#moment === undefined ? [] : [drawMoment(this.#layout, this.#moment)];
    const all = { ...marks, children: [...marks.children, ...moment] };
    if (all.children.length > 0) svg.append(toElement(all));
  }

  #setReserved(height: number): void {
    this.#reserved = height;
    this.#host.style.minBlockSize = `${String(height)}px`;
  }

  // ------------------------------------------------------------------ picking

  #pickAt({ x, y }: PicturePoint): void {
    if (this.#layout !== undefined) this.pick(targetAt(this.#layout, x, y));
  }

  /** Anywhere in a lane picks the nearest, so that a thin bar is no small target; again lets go of it. */
  #tapped(point: PicturePoint): void {
    const held = this.#isPinned ? this.#picked : undefined;
    this.#pickAt(point);
    const isHeld = held !== undefined && this.#picked !== undefined && isSame(held, this.#picked);
    if (isHeld) this.pick(undefined);
    else this.#isPinned = this.#picked !== undefined;
    this.#tappedAt = this.#timeAt(point.x);
  }

  /** @param x percent of the picture @returns ms */
  #timeAt(x: number): number {
    return this.#view.from + (x / 100) * this.#length;
  }

  /**
   * ms: what stays where it is. Keys and buttons zoom around what is picked, at the place where it was tapped:
   * so any stretch can be looked at without dragging. Else around the middle.
   */
  #anchor(x: number | undefined): number | undefined {
    if (x !== undefined) return this.#timeAt(x);
    const at = this.#tappedAt ?? this.#picked?.start;
    return at === undefined || at < this.#view.from || at > this.#view.until ? undefined : at;
  }

  #step(direction: Direction): void {
    if (this.#layout === undefined || this.#picture === undefined) return;
    const before = this.#picked;
    // Rows are those of what is in view.
    if (before !== undefined && (direction === "up" || direction === "down")) this.#lookAt(before);
    const next = nextTarget(this.#layout, this.#picture.trace, before, direction);
    if (next === undefined) return;
    this.#lookAt(next);
    this.pick(next);
    this.#isPinned = true;
    // The arrows are ours: they do not scroll the page.
    this.#host.querySelector(".tl-picked")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  #lookAt({ start, end }: Target): void {
    if (end >= this.#view.from && start <= this.#view.until) return;
    this.#look(viewWith(this.#view, this.#full, start));
  }
}
