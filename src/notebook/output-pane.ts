/** A cell's output: the recorded run's until the first run, then what the run prints. Grows downwards only. */
import type { ConsoleLine } from "../console/line.ts";
import type { OutputView } from "./output/create-output-view.ts";
import { makeReachable } from "./keyboard-scrolling.ts";

const loadView = () => import("./output/create-output-view.ts");

/** Styles with this nonce are let in by the page's policy. */
const styleNonce = "interleave";

/** px: this near to the end the reader is at the end, and goes on seeing it. */
const nearEnd = 8;

export class OutputPane {
  readonly #log: HTMLElement;
  #view: OutputView | undefined;
  #lines: ConsoleLine[] = [];
  /** px: the height that it came with, which it keeps so that nothing below moves up. */
  #firstHeight: number | undefined;
  /** The reader sees the last line, and so follows as lines come. */
  #isAtEnd = true;
  readonly #follow = new MutationObserver(() => {
    if (this.#isAtEnd) this.#log.scrollTop = this.#log.scrollHeight;
  });

  constructor(log: HTMLElement) {
    this.#log = log;
    log.addEventListener("scroll", () => {
      const { scrollTop, clientHeight, scrollHeight } = log;
      this.#isAtEnd = scrollTop + clientHeight >= scrollHeight - nearEnd;
    });
  }

  /** Lines since it was last cleared. */
  get lines(): readonly ConsoleLine[] {
    return this.#lines;
  }

  warm(): void {
    // Told by the run that needs it.
    loadView().catch(() => undefined);
  }

  /** Needed before lines can be shown. @throws (rejects) if the view cannot be loaded. */
  async load(): Promise<void> {
    const { createOutputView } = await loadView();
    this.#view ??= createOutputView(this.#log, { nonce: styleNonce });
  }

  /** Takes the lines away and holds their place until `settle`. */
  clear(): void {
    const height = this.#log.offsetHeight;
    this.#firstHeight ??= height;
    this.#log.style.minHeight = `${height}px`;
    this.#lines = [];
    this.#isAtEnd = true;
    // Only while a run goes on: what a reader opens in a value later is no news.
    this.#follow.observe(this.#log, { childList: true });
    if (this.#view === undefined) this.#log.replaceChildren();
    else this.#view.clear();
  }

  append(lines: readonly ConsoleLine[]): void {
    this.#lines.push(...lines);
    this.#view?.append(lines);
  }

  /** A line of ours in the page's language, shown also where the view could not be loaded. */
  appendError(text: string): void {
    const content = { kind: "parts", parts: [{ kind: "text", text }] } as const;
    const line: ConsoleLine = { level: "error", thread: 0, depth: 0, at: 0, content };
    this.#view?.flush();
    this.#lines.push(line);
    const element = document.createElement("div");
    element.dataset["level"] = line.level;
    element.textContent = text;
    this.#log.append(element);
  }

  /** The run is over: everything that it printed is shown. */
  settle(): void {
    this.#view?.flush();
    if (this.#isAtEnd) this.#log.scrollTop = this.#log.scrollHeight;
    this.#follow.disconnect();
    this.#log.style.minHeight = `${this.#firstHeight ?? 0}px`;
    makeReachable(this.#log);
  }
}
