/** One picture in the page: draws a trace, and turns pointers and keys into picks and views. */
import { drawMarks } from "./draw-marks.ts";
import { drawTimeline } from "./draw-timeline.ts";
import { layoutTimeline, type TimelineLayout } from "./layout.ts";
import { nextTarget, targetAt, type Direction } from "./pick.ts";
import { toTime } from "./scale.ts";
import { isSame, type Target } from "./target.ts";
import { toElement } from "./to-element.ts";
import type { Trace } from "../trace/trace.ts";
import { isWhole, panView, viewWith, zoomView, type View } from "./view.ts";

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

const arrowKeys: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "first",
  End: "last",
};
/** Of a button or a key. */
export const zoomStep = 2;
/** px: a shorter drag is a tap. */
const dragStart = 5;

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
  /** The pick stays when the pointer leaves. */
  #isPinned = false;
  #isMarked: (target: Target) => boolean = () => false;
  /** Where a drag began, px and its view. */
  #drag: { readonly x: number; readonly view: View; isMoving: boolean } | undefined;

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

    host.addEventListener("pointermove", (event) => this.#pointed(event));
    host.addEventListener("pointerdown", (event) => this.#pressed(event));
    host.addEventListener("pointerleave", () => {
      if (!this.#isPinned) this.pick(undefined);
    });
    host.addEventListener("pointercancel", () => (this.#drag = undefined));
    host.addEventListener("click", (event) => this.#clicked(event));
    host.addEventListener("wheel", (event) => this.#wheeled(event), { passive: false });
    host.addEventListener("keydown", (event) => this.#keyed(event));
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
    const isKept = keep === "view" && this.isZoomed;
    this.#picture = picture;
    this.#view = isKept ? panView(this.#view, this.#full, 0) : this.#full;
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
    if (target === this.#picked) return;
    this.#picked = target;
    this.#drawMarks();
    this.#events.picked(target);
  }

  mark(isMarked: (target: Target) => boolean): void {
    this.#isMarked = isMarked;
    this.#drawMarks();
  }

  /** @param factor over 1 shows less time @param around ms; the middle of the view by default */
  zoom(factor: number, around = (this.#view.from + this.#view.until) / 2): void {
    this.#look(zoomView(this.#view, this.#full, factor, around));
  }

  showAll(): void {
    this.#look(this.#full);
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
    if (marks.children.length > 0) svg.append(toElement(marks));
  }

  #setReserved(height: number): void {
    this.#reserved = height;
    this.#host.style.minBlockSize = `${String(height)}px`;
  }

  // ------------------------------------------------------------------ pointers

  #place({ clientX, clientY }: MouseEvent): { readonly x: number; readonly y: number } {
    const { left, top, width } = this.#host.getBoundingClientRect();
    const share = (clientX - left) / Math.max(1, width);
    return { x: Math.min(100, Math.max(0, share * 100)), y: clientY - top };
  }

  #pointed(event: PointerEvent): void {
    if (event.buttons === 0) this.#drag = undefined;
    if (this.#drag !== undefined && this.isZoomed) {
      const moved = event.clientX - this.#drag.x;
      if (!this.#drag.isMoving && Math.abs(moved) < dragStart) return;
      if (!this.#drag.isMoving) this.#host.setPointerCapture(event.pointerId);
      this.#drag.isMoving = true;
      const { from, until } = this.#drag.view;
      const by = (-moved / Math.max(1, this.#width)) * (until - from);
      this.#look(panView(this.#drag.view, this.#full, by));
      return;
    }
    if (event.pointerType === "touch" || this.#isPinned) return;
    this.#pickAt(event);
  }

  #pickAt(event: MouseEvent): void {
    if (this.#layout === undefined) return;
    const { x, y } = this.#place(event);
    this.pick(targetAt(this.#layout, x, y));
  }

  #pressed(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.#drag = { x: event.clientX, view: this.#view, isMoving: false };
  }

  /** Anywhere in a lane picks the nearest, so that a thin bar is no small target; again lets go of it. */
  #clicked(event: MouseEvent): void {
    const wasDrag = this.#drag?.isMoving === true;
    this.#drag = undefined;
    if (wasDrag) return;
    const before = this.#isPinned ? this.#picked : undefined;
    this.#pickAt(event);
    this.#isPinned = this.#picked !== undefined;
    if (before !== undefined && this.#picked !== undefined && isSame(before, this.#picked)) {
      this.pick(undefined);
    }
  }

  /** Ctrl and the wheel, or two fingers: zoom. Sideways, once zoomed: pan. */
  #wheeled(event: WheelEvent): void {
    if (this.#layout === undefined || this.#picture?.isLive === true) return;
    if (event.ctrlKey) {
      event.preventDefault();
      const at = toTime(this.#layout.scale, this.#place(event).x);
      this.zoom(Math.exp(-event.deltaY * 0.01), at);
    } else if (this.isZoomed && Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault();
      const length = this.#view.until - this.#view.from;
      this.#look(panView(this.#view, this.#full, (event.deltaX / this.#width) * length));
    }
  }

  // ------------------------------------------------------------------ keys

  #keyed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || this.#layout === undefined) return;
    const direction = arrowKeys[event.key];
    if (direction !== undefined) this.#step(direction);
    else if (event.key === "Escape" && this.#picked !== undefined) this.pick(undefined);
    else if (event.key === "+" || event.key === "=") this.zoom(zoomStep, this.#anchor);
    else if (event.key === "-") this.zoom(1 / zoomStep, this.#anchor);
    else if (event.key === "0") this.showAll();
    else return;
    event.preventDefault();
  }

  /** ms: keys zoom around what is picked. */
  get #anchor(): number | undefined {
    const at = this.#picked?.start;
    return at === undefined || at < this.#view.from || at > this.#view.until ? undefined : at;
  }

  #step(direction: Direction): void {
    if (this.#layout === undefined) return;
    const before = this.#picked;
    let next = nextTarget(this.#layout, before, direction);
    const isStuck = before !== undefined && next !== undefined && isSame(before, next);
    if (isStuck && this.isZoomed && direction !== "up" && direction !== "down") {
      const half = (this.#view.until - this.#view.from) / 2;
      const isBack = direction === "left" || direction === "first";
      this.#look(panView(this.#view, this.#full, isBack ? -half : half));
      next = nextTarget(this.#layout, before, direction);
    }
    if (next === undefined) return;
    if (next.end < this.#view.from || next.start > this.#view.until) {
      this.#look(viewWith(this.#view, this.#full, next.start));
    }
    this.pick(next);
    this.#isPinned = true;
  }
}
