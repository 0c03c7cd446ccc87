/** The types of a notebook: when TypeScript comes, what it is told, what it says. One for all its cells. */
import type {
  CompletionDetail,
  CompletionHandle,
  Completions,
} from "../../type-check/completions.ts";
import { isExpected } from "../../type-check/expected-problem.ts";
import type { TypeAt } from "../../type-check/type-at.ts";
import type { TypeProblem } from "../../type-check/type-problem.ts";
import { loadLesson, type BuiltCell } from "../lesson-modules.ts";
import { playground, type Notebook } from "../notebook.ts";
import { listenSettings, settings } from "../settings.ts";
import type { editorTypes } from "./editor-types.ts";
import type { LoadedChecker } from "./load-checker.ts";
import { LatestAnswer } from "./latest-answer.ts";
import { sourcesNow } from "./sources-now.ts";
import { whenIdle } from "./when-idle.ts";

export type TypesState =
  /** Nobody has asked for them. */
  | { readonly kind: "off" }
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly editorTypes: typeof editorTypes }
  | { readonly kind: "failed" };

/** A problem, and whether the cell is there to show it. */
export interface CellProblem extends TypeProblem {
  readonly isExpected: boolean;
}

/** ms without a change until TypeScript is asked: while a word is being typed, all is wrong with it. */
const pause = 400;

/**
 * ms that TypeScript may be at work before a change has it begin anew: a few lines of types can keep it busy
 * for days. Twice as long each time, for devices that are slow.
 */
const firstPatience = 10_000;

export class NotebookTypes {
  static readonly #all = new WeakMap<Notebook, NotebookTypes>();

  static of(notebook: Notebook): NotebookTypes {
    const known = NotebookTypes.#all.get(notebook);
    if (known !== undefined) return known;
    const made = new NotebookTypes(notebook);
    NotebookTypes.#all.set(notebook, made);
    return made;
  }

  /** Of a notebook that has left the page for good: its TypeScript is ended, and no other comes. */
  static end(notebook: Notebook): void {
    const types = NotebookTypes.#all.get(notebook);
    if (types !== undefined) types.#end();
  }

  readonly #notebook: Notebook;
  readonly #forget: readonly (() => void)[];
  #isEnded = false;
  readonly #listeners = new Set<() => void>();
  #state: TypesState = { kind: "off" };
  #checker: LoadedChecker | undefined;
  #built: ReadonlyMap<string, BuiltCell> = new Map();
  #problems: ReadonlyMap<string, readonly CellProblem[]> = new Map();
  #isEdited = false;
  /** Whether TypeScript knows the notebook as it is now. */
  #isTold = false;
  #patience = firstPatience;
  /** Since when it owes what is wrong with the cells: a time of `performance.now()`. */
  #owesSince: number | undefined;
  readonly #diagnosis = new LatestAnswer({
    pause,
    ask: () => this.#askForProblems(),
    answered: (found) => this.#diagnosed(found),
  });

  private constructor(notebook: Notebook) {
    this.#notebook = notebook;
    this.#forget = [
      notebook.listen(() => this.#changed()),
      listenSettings(() => {
        if (this.#isEdited) this.edited();
        this.#tell();
      }),
    ];
  }

  get state(): TypesState {
    return this.#state;
  }

  /** The reader decides when: by their setting, or because their connection is to be spared. */
  get waitsForRequest(): boolean {
    return settings().types === "on-request" || savesData();
  }

  /** Undefined until TypeScript has said what there is. */
  problems(file: string): readonly CellProblem[] | undefined {
    return this.#problems.get(file);
  }

  /** Told after every change of the state and of the problems, until the function that comes back is called. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The reader has changed a cell. */
  edited(): void {
    this.#isEdited = true;
    if (this.#state.kind === "off" && !this.waitsForRequest) {
      this.#turn({ kind: "loading" });
      whenIdle(() => void this.#load());
    }
  }

  /** The reader asks for types, or for another try. */
  request(): void {
    if (this.#state.kind !== "off" && this.#state.kind !== "failed") return;
    this.#turn({ kind: "loading" });
    void this.#load();
  }

  /** @param offset in the cell as the notebook has it now (UTF-16 units) */
  typeAt(file: string, offset: number): Promise<TypeAt | undefined> {
    return this.#ask(({ remote }) => remote.typeAt(file, offset));
  }

  completionsAt(file: string, offset: number): Promise<Completions | undefined> {
    return this.#ask(({ remote }) => remote.completionsAt(file, offset));
  }

  completionDetail(
    file: string,
    offset: number,
    name: string,
    handle?: CompletionHandle,
  ): Promise<CompletionDetail | undefined> {
    return this.#ask(({ remote }) => remote.completionDetail(file, offset, name, handle));
  }

  async #load(): Promise<void> {
    if (this.#hasEnded()) return;
    const { lesson } = this.#notebook;
    const start = performance.now();
    try {
      const [{ loadChecker }, editor] = await Promise.all([
        import("./load-checker.ts"),
        import("./editor-types.ts"),
      ]);
      const [checker, built] = await Promise.all([
        loadChecker(),
        lesson === playground ? new Map<string, BuiltCell>() : loadLesson(lesson),
      ]);
      if (this.#hasEnded()) {
        checker.end();
        return;
      }
      checker.broken.catch(() => this.#failWith(checker));
      this.#checker = checker;
      this.#built = built;
      this.#isTold = false;
      performance.measure("types:load", { start });
      this.#turn({ kind: "ready", editorTypes: editor.editorTypes });
      await this.#diagnosis.askNow();
    } catch {
      this.#fail();
    }
  }

  /** Not where another has taken its place. */
  #failWith(checker: LoadedChecker | undefined): void {
    if (this.#checker === checker) this.#fail();
  }

  #fail(): void {
    this.#diagnosis.end();
    this.#checker?.end();
    this.#checker = undefined;
    this.#problems = new Map();
    this.#turn({ kind: "failed" });
  }

  /** A method: TypeScript takes a field to stay what it was through a wait. */
  #hasEnded(): boolean {
    return this.#isEnded;
  }

  #end(): void {
    this.#isEnded = true;
    for (const forget of this.#forget) forget();
    this.#listeners.clear();
    this.#diagnosis.end();
    this.#checker?.end();
    this.#checker = undefined;
  }

  #changed(): void {
    this.#isTold = false;
    if (this.#checker === undefined) return;
    const isStuck =
      this.#owesSince !== undefined && performance.now() - this.#owesSince > this.#patience;
    if (isStuck) this.#beginAnew(this.#checker);
    else this.#diagnosis.changed();
  }

  #beginAnew(stuck: LoadedChecker): void {
    this.#patience *= 2;
    this.#owesSince = undefined;
    this.#checker = undefined;
    stuck.end();
    this.#turn({ kind: "loading" });
    void this.#load();
  }

  async #askForProblems(): Promise<ReadonlyMap<string, readonly TypeProblem[]> | undefined> {
    const start = performance.now();
    const checker = this.#checker;
    this.#owesSince ??= start;
    try {
      const found = await this.#ask(({ remote }) => remote.problems());
      this.#owesSince = undefined;
      performance.measure("types", { start, detail: { lesson: this.#notebook.lesson } });
      return found;
    } catch {
      this.#failWith(checker);
      return undefined;
    }
  }

  #diagnosed(found: ReadonlyMap<string, readonly TypeProblem[]> | undefined): void {
    if (found === undefined) return;
    this.#problems = new Map(
      [...found].map(([file, problems]) => {
        const expected = this.#built.get(file)?.typeError;
        return [
          file,
          problems.map((problem) => ({ ...problem, isExpected: isExpected(problem, expected) })),
        ];
      }),
    );
    this.#tell();
  }

  /** Asks about the notebook as it is now. @throws (rejects) where TypeScript has come to grief */
  async #ask<T>(question: (checker: LoadedChecker) => Promise<T>): Promise<T | undefined> {
    const checker = this.#checker;
    if (checker === undefined) return undefined;
    const { remote, broken } = checker;
    const answers: Promise<unknown>[] = [];
    if (!this.#isTold) {
      this.#isTold = true;
      // Messages keep their order: the question that follows is about these.
      answers.push(remote.setCells(sourcesNow(this.#notebook, this.#built)));
    }
    const answer = question(checker);
    await Promise.race([Promise.all([...answers, answer]), broken]);
    return answer;
  }

  #turn(state: TypesState): void {
    this.#state = state;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** https://developer.mozilla.org/docs/Web/API/NetworkInformation/saveData, where there is such a thing */
function savesData(): boolean {
  if (!("connection" in navigator)) return false;
  const { connection } = navigator;
  return (
    typeof connection === "object" &&
    connection !== null &&
    "saveData" in connection &&
    connection.saveData === true
  );
}
