/** A page with cells, driven as a reader would: by roles and names. */
import { expect, type Locator, type Page } from "@playwright/test";

/** States in which a run is over. */
const over = /^(done|failed|stopped)$/;

export class CellOnPage {
  readonly file: string;
  readonly #page: Page;
  readonly section: Locator;
  readonly run: Locator;
  readonly stop: Locator;
  readonly reset: Locator;
  readonly output: Locator;
  readonly code: Locator;
  readonly editor: Locator;

  /** @param file the cell's file name, which is its section's accessible name */
  constructor(page: Page, file: string) {
    this.file = file;
    this.#page = page;
    // A section with a name is a region; to ask for it by role looks at each element of the page, each time.
    this.section = page.locator(`section[aria-label="${file}"]`);
    this.run = this.section.getByRole("button", { name: "Run", exact: true });
    this.stop = this.section.getByRole("button", { name: "Stop", exact: true });
    this.reset = this.section.getByRole("button", { name: "Reset", exact: true });
    this.output = this.section.getByRole("log", { name: `Output of ${file}`, exact: true });
    this.code = this.section.getByRole("group", { name: `Code of ${file}`, exact: true });
    this.editor = this.section.getByRole("textbox", { name: `Code of ${file}`, exact: true });
  }

  /** Presses Run and waits for the run to be over. */
  async runToEnd(): Promise<void> {
    await this.run.click();
    // Not `idle`, and not what an earlier run left: a run that starts anew says `running` at once.
    await expect(this.section).toHaveAttribute("data-state", over);
  }

  /** Opens the editor: what comes after finds it there. */
  async open(): Promise<void> {
    if (await this.editor.isVisible()) return;
    // In the playground files open by themselves. A press that has found the code would wait for it for ever
    // once the editor stands in its place.
    if (new URL(this.#page.url()).pathname.endsWith("/playground/")) await this.editor.focus();
    else await this.code.click();
    // It has the focus once its caret is where the press was: text that came before would go there.
    await expect(this.editor).toBeFocused();
  }

  /** Opens the editor and replaces the code. */
  async edit(source: string): Promise<void> {
    await this.open();
    await this.editor.fill(source);
  }

  /** The printed lines, as a reader sees them. */
  async lines(): Promise<string[]> {
    return this.output.locator("> [data-level]").allInnerTexts();
  }

  async expectState(state: "idle" | "running" | "done" | "failed" | "stopped"): Promise<void> {
    await expect(this.section).toHaveAttribute("data-state", state);
  }

  async expectFailure(reason: string): Promise<void> {
    await this.expectState("failed");
    await expect(this.section).toHaveAttribute("data-reason", reason);
  }

  /** The two numbers, and what else the run measured. */
  async measures(): Promise<Record<string, number>> {
    const names = ["tasks", "concurrency", "parallelism", "threads", "wall-ms"];
    const values = await Promise.all(names.map((name) => this.attribute(`data-${name}`)));
    return Object.fromEntries(names.map((name, index) => [name, Number(values[index] ?? "NaN")]));
  }

  async attribute(name: string): Promise<string | null> {
    return this.section.getAttribute(name);
  }
}

/** Anything that the page itself complains of (a blocked script, a failed request, a thrown error, a header that is not understood). */
export function collectComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (
      message.type() === "error" ||
      /Content Security Policy|Permissions-Policy/.test(message.text())
    ) {
      complaints.push(`${message.type()}: ${message.text()}`);
    }
  });
  page.on("requestfailed", (request) => {
    // A page that is left in the middle of a prefetch is no complaint.
    const reason = request.failure()?.errorText ?? "";
    if (reason !== "net::ERR_ABORTED") complaints.push(`request: ${request.url()} ${reason}`);
  });
  return complaints;
}
