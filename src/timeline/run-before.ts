/** The run before, folded beneath the new one and on its axis. */
import type { Trace } from "../trace/trace.ts";
import { drawTimeline } from "./draw-timeline.ts";
import { layoutTimeline } from "./layout.ts";
import { timeText } from "./shown-text.ts";
import { summarize } from "./summarize.ts";
import { toElement } from "./to-element.ts";
import type { View } from "./view.ts";
import { said } from "../words/words.ts";

export class RunBefore {
  readonly element = document.createElement("details");
  readonly #summary = document.createElement("summary");
  readonly #picture = document.createElement("div");
  readonly #id: string;
  #trace: Trace | undefined;
  #view: View = { from: 0, until: 0 };

  /** @param id begins the ids in its picture */
  constructor(id: string) {
    this.#id = id;
    this.element.className = "timeline-before";
    this.element.hidden = true;
    this.#picture.className = "timeline-picture";
    this.element.append(this.#summary, this.#picture);
    this.element.addEventListener("toggle", () => this.#draw());
  }

  /** ms: how long it took; 0 where there is none. */
  get wallMs(): number {
    return this.#trace?.wallMs ?? 0;
  }

  set(trace: Trace): void {
    this.#trace = trace;
    this.element.hidden = false;
    this.#summary.textContent = said("The run before: {}", timeText(trace.wallMs));
    this.#draw();
  }

  /** Shows the same stretch of time as the new one's picture; where that shows all, no less than all. */
  look(view: View, isZoomed: boolean): void {
    this.#view = isZoomed ? view : { from: 0, until: Math.max(view.until, this.wallMs) };
    this.#draw();
  }

  #draw(): void {
    if (this.#trace === undefined || !this.element.open) return;
    const width = this.#picture.clientWidth;
    if (width === 0) return;
    const layout = layoutTimeline(this.#trace, { ...this.#view, width });
    const drawn = drawTimeline(layout, {
      id: this.#id,
      label: summarize(this.#trace),
      hasTitles: true,
    });
    this.#picture.replaceChildren(toElement(drawn));
  }
}
