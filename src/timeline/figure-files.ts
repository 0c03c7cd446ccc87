/** A picture and its run as files, and a line that says what became of them. */
import type { Trace } from "../trace/trace.ts";
import { said } from "../words/words.ts";
import type { TimelineLayout } from "./layout.ts";
import { saveFile } from "./save-file.ts";
import { summarize } from "./summarize.ts";

export class FigureFiles {
  /** The line. */
  readonly element = document.createElement("p");
  readonly #baseName: string;

  /** @param file file name of the cell */
  constructor(file: string) {
    this.#baseName = file.replace(/\.[jt]sx?$/, "");
    this.element.className = "timeline-note";
    this.element.role = "status";
  }

  /** @param width px @param figure whose colours the file shall have */
  async savePicture(
    trace: Trace,
    layout: TimelineLayout,
    width: number,
    figure: Element,
  ): Promise<void> {
    const name = `${this.#baseName}.timeline.svg`;
    await this.#save(name, async () => {
      const { savePicture } = await import("./save-picture.ts");
      savePicture({ name, layout, width, label: summarize(trace), figure });
    });
  }

  /**
   * As a file. Perfetto would take it by `postMessage` from the window that opened it, but the page's
   * `Cross-Origin-Opener-Policy`, which shared memory needs, leaves the two without each other.
   * https://perfetto.dev/docs/visualization/deep-linking-to-perfetto-ui
   * @param write the trace in the Chrome trace-event format, JSON
   */
  async saveForPerfetto(write: () => string | Promise<string>): Promise<void> {
    const name = `${this.#baseName}.trace.json`;
    await this.#save(name, async () => {
      saveFile(name, await write(), "application/json");
    });
    const link = document.createElement("a");
    link.href = "https://ui.perfetto.dev/";
    link.target = "_blank";
    link.rel = "noreferrer";
    link.textContent = "ui.perfetto.dev";
    this.element.append(said(" Open the file at "), link, ".");
  }

  /** @throws what `write` throws, once the reader has been told */
  async #save(name: string, write: () => Promise<void>): Promise<void> {
    try {
      await write();
      this.element.textContent = said("Saved {}.", name);
    } catch (error) {
      this.element.textContent = said(
        "{} could not be saved. Try again once you are online.",
        name,
      );
      throw error;
    }
  }
}
