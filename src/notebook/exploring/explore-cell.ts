/** From Explore to what came of it: the cell in every order, the shortest that fails, ordinary runs that confirm it. */
import "../../words/all-words.ts";
import type { ExplorableProgram } from "../../explorer/compile/explorable.ts";
import type { Explored, ExploreTask } from "../../explorer/exploration.ts";
import { explore } from "../../explorer/explore.ts";
import type { Outcome } from "../../explorer/outcome-words.ts";
import { explorerTarget } from "../../explorer/own-modules.ts";
import type { ScheduleRecord } from "../../explorer/record.ts";
import { replaySchedule, replayerTarget, type Replayed } from "../../explorer/replay/replay.ts";
import { firstDifference } from "../../explorer/schedule-words.ts";
import { parseSchedule } from "../../explorer/schedule-text.ts";
import { gatherModules } from "../gather-modules.ts";
import { loadLibrary } from "../lesson-modules.ts";
import type { Notebook } from "../notebook.ts";
import { moduleSource, theSandbox } from "../run-cell.ts";
import { offerLink } from "../sharing/offer-link.ts";
import type { RanSources } from "../stale.ts";
import { gatherProgram } from "./gather-program.ts";
import { fetchLabFile } from "./lab-file.ts";
import { scheduleLink } from "./schedule-link.ts";
import { SchedulesFigure } from "./schedules-figure.ts";
import { said } from "../../words/words.ts";

/** What exploring needs of a cell. */
export interface ExploredCell extends HTMLElement {
  /** File name. */
  readonly file: string;
  readonly lesson: string;
  readonly notebook: Notebook;
  readonly section: HTMLElement;
  pointAt(line: number | undefined): void;
  say(sentence: string): void;
  tell(...content: (Node | string)[]): void;
}

const explorers = new WeakMap<ExploredCell, CellExplorer>();

function explorerOf(cell: ExploredCell): CellExplorer {
  const known = explorers.get(cell);
  if (known !== undefined) return known;
  const made = new CellExplorer(cell);
  explorers.set(cell, made);
  return made;
}

/** A press of Explore. Never rejects. */
export function exploreCell(cell: ExploredCell): Promise<void> {
  return explorerOf(cell).explore();
}

/** Shows one schedule of a cell. @param text as links have it. Never rejects. */
export function showSchedule(cell: ExploredCell, text: string): Promise<void> {
  return explorerOf(cell).showLinked(text);
}

class CellExplorer {
  readonly #cell: ExploredCell;
  readonly #figure: SchedulesFigure;
  /** Ended, it still shows what it had found; another one's beginning ends that as well. */
  #attempt = new AbortController();
  /** Of the order that the reader chooses: what was asked for before is not waited for any more. */
  #choosing = new AbortController();
  /** Of that order, taken when it begins: its choices are those of one rule. */
  #keepsTimerOrder = false;
  /** What was explored, by file. */
  #sources: RanSources = new Map();
  #program: ExplorableProgram | undefined;
  /** Has a line marked. */
  #pointed: ExploredCell | undefined;

  constructor(cell: ExploredCell) {
    this.#cell = cell;
    this.#figure = new SchedulesFigure({
      file: cell.file,
      point: (site) => this.#point(site?.file, site?.line),
      endSearch: () => this.#attempt.abort(),
      leaveSearch: () =>
        cell.section
          .querySelector<HTMLElement>('[data-part="explore"]')
          ?.focus({ preventScroll: true }),
      record: (choices) => this.#record(choices),
      copyLink: (record) => void this.#copyLink(record),
    });
    const host = cell.section.querySelector('[data-part="schedules"]');
    host?.replaceChildren(this.#figure.element);
    // Both measure or need the machine: a run ends a search, and is not to be slowed by it.
    new MutationObserver(() => {
      if (cell.section.dataset["state"] !== "running") return;
      this.#attempt.abort();
      this.#choosing.abort();
    }).observe(cell.section, { attributeFilter: ["data-state"] });
    cell.notebook.listen(() => this.#figure.outdate(this.#isOutdated()));
  }

  #isOutdated(): boolean {
    const { notebook } = this.#cell;
    return [...this.#sources].some(
      // A cell of the lesson that stands on another page has no other source here.
      ([file, source]) => (notebook.source(file) ?? source) !== source,
    );
  }

  async explore(): Promise<void> {
    const signal = this.#begin();
    this.#figure.begin();
    try {
      const program = await this.#gather(signal);
      if (program === undefined) return;
      const { value } = this.#figure.search;
      const explored = await this.#ask({ kind: "search", ...value }, signal);
      if (this.#isOver(signal) || !isOutcome(explored)) return;
      this.#figure.show(explored);
      if (explored.kind === "broken") await this.#confirm(explored, signal);
    } catch (error) {
      this.#failed(error, signal);
    }
  }

  async showLinked(text: string): Promise<void> {
    const signal = this.#begin();
    this.#figure.begin();
    try {
      const schedule = parseSchedule(text);
      if (schedule === undefined) {
        this.#figure.fail(
          said("This link names no order that can be read. Press Explore to find one."),
        );
        return;
      }
      if ((await this.#gather(signal)) === undefined) return;
      const explored = await this.#ask({ kind: "record", ...schedule, until: "end" }, signal);
      if (this.#isOver(signal)) return;
      if (explored.kind === "recorded") this.#figure.showOne(explored.record);
      else if (isOutcome(explored)) this.#figure.show(explored);
      else {
        this.#figure.fail(
          said(
            "The link’s order does not fit the cell as it is now: it has been edited since. Press Explore.",
          ),
        );
      }
    } catch (error) {
      this.#failed(error, signal);
    }
  }

  #failed(error: unknown, signal: AbortSignal): void {
    if (this.#isOver(signal)) return;
    // Ended by the reader while it was still being compiled.
    const ended = "Stopped at {} of an unknown number of interleavings, as you wished.";
    this.#figure.fail(signal.aborted ? said(ended, 0) : messageOf(error));
  }

  #begin(): AbortSignal {
    this.#attempt.abort();
    this.#choosing.abort();
    this.#attempt = new AbortController();
    return this.#attempt.signal;
  }

  #isOver(signal: AbortSignal): boolean {
    return this.#attempt.signal !== signal;
  }

  async #gather(signal: AbortSignal): Promise<ExplorableProgram | undefined> {
    const { notebook, file } = this.#cell;
    await notebook.ready;
    const gathered = await gatherProgram(notebook, file, this.#libraries, signal);
    if (this.#isOver(signal)) return undefined;
    if (!gathered.ok) {
      this.#figure.show({ kind: "unexplorable", because: gathered.because });
      return undefined;
    }
    this.#sources = gathered.sources;
    // While it was being compiled, perhaps.
    this.#figure.outdate(this.#isOutdated());
    return (this.#program = gathered.program);
  }

  get #libraries(): readonly string[] {
    return this.#cell.dataset["libraries"]?.split(" ") ?? [];
  }

  async #ask(task: ExploreTask, signal: AbortSignal): Promise<Explored> {
    if (this.#program === undefined) throw new Error("Expected a program; found none.");
    return explore(task, {
      sandbox: theSandbox(),
      program: this.#program,
      explorer: await loadLibrary(explorerTarget),
      cores: navigator.hardwareConcurrency || 1,
      file: fetchLabFile,
      signal,
      progress: (tried, failed, fraction) => {
        if (!this.#isOver(signal)) this.#figure.progress(tried, failed, fraction);
      },
    });
  }

  async #record(choices: readonly number[]): Promise<Explored | undefined> {
    if (choices.length === 0) this.#keepsTimerOrder = this.#figure.search.value.keepTimerOrder;
    const keepTimerOrder = this.#keepsTimerOrder;
    this.#choosing.abort();
    this.#choosing = new AbortController();
    const { signal } = this.#choosing;
    try {
      return await this.#ask({ kind: "record", choices, keepTimerOrder, until: "choice" }, signal);
    } catch {
      return undefined;
    }
  }

  async #confirm(
    { found }: Extract<Outcome, { kind: "broken" }>,
    signal: AbortSignal,
  ): Promise<void> {
    this.#figure.confirming();
    const { notebook, file } = this.#cell;
    // What was explored, whatever the reader has written since.
    const source = await moduleSource(notebook, this.#libraries, { sources: this.#sources });
    const { modules } = await gatherModules(file, source);
    const replayer = await loadLibrary(replayerTarget);
    const replay = (record: ScheduleRecord): Promise<Replayed> =>
      replaySchedule(record, { sandbox: theSandbox(), modules, entry: file, replayer, signal });
    const fails = await replay(found.record);
    const holds = found.passing && (await replay(found.passing));
    if (this.#isOver(signal)) return;
    const difference = found.passing && firstDifference(found.record, found.passing);
    const runs = [
      ...(fails.kind === "played" ? [{ name: said("Fails"), replayed: fails }] : []),
      ...(holds?.kind === "played" ? [{ name: said("Holds"), replayed: holds }] : []),
    ];
    const isConfirmed = fails.kind === "unplayable" ? fails.kind : fails.isSame ? "yes" : "no";
    const told = confirmation(fails, runs.length);
    this.#figure.confirm({ runs, difference, isConfirmed, told });
  }

  #point(file: string | undefined, line: number | undefined): void {
    this.#pointed?.pointAt(undefined);
    this.#pointed = file === undefined ? undefined : this.#find(file);
    this.#pointed?.pointAt(line);
  }

  #find(file: string): ExploredCell | undefined {
    const { lesson } = this.#cell;
    return [...document.querySelectorAll<ExploredCell>("lesson-cell")].find(
      (cell) => cell.lesson === lesson && cell.file === file,
    );
  }

  async #copyLink({ text }: ScheduleRecord): Promise<void> {
    try {
      await offerLink(this.#cell, await scheduleLink(this.#cell, text));
    } catch (error) {
      this.#cell.tell(messageOf(error));
    }
  }
}

function isOutcome(explored: Explored): explored is Outcome {
  const { kind } = explored;
  return kind !== "missing" && kind !== "recorded" && kind !== "unfit";
}

function confirmation(fails: Replayed, runs: number): string {
  if (fails.kind === "unplayable") {
    return said("An ordinary run cannot show it, because {}.", fails.because);
  }
  if (!fails.isSame) {
    return said(
      "An ordinary run with the latencies of this schedule went another way: the cell asks something that differs between runs, such as the time.",
    );
  }
  return said(
    runs === 1
      ? "An ordinary run, in which each timer and request took as long as the schedule says, failed in the same way."
      : "Two ordinary runs, in which each timer and request took as long as the schedule says. The first failed in the same way; the dashed line is where they part.",
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
