/** The playground and others: sharing what is in it, and showing code from a link in its place. */
import { saveFile } from "../../timeline/save-file.ts";
import { Notebook, playground } from "../notebook.ts";
import { toSource } from "../stored-edit.ts";
import type { NotebookPlayground } from "../notebook-playground.ts";
import { askToReplace } from "./ask-to-replace.ts";
import { CodeNotice } from "./code-notice.ts";
import { decodeLink } from "./decode-link.ts";
import { folderOf } from "./folder-of.ts";
import { linkAddress } from "./link-address.ts";
import { closePlayground, focusPlayground, makePlayground } from "./make-playground.ts";
import { offerText } from "./offer-text.ts";
import {
  areEmpty,
  areSame,
  asOwn,
  filesOf,
  mainFirst,
  replaceFiles,
  withOriginals,
  type OwnFile,
} from "./own-files.ts";
import type { SharedCode, SharedFile } from "./shared-code.ts";
import { numberText } from "../../words/words.ts";

type Said = readonly (Node | string)[];

/** What stands in the place of the reader's own. */
interface Opened {
  readonly code: SharedCode;
  readonly notebook: Notebook;
  readonly element: NotebookPlayground;
}

const main = "main.ts";

/** Characters: longer links are cut by some programs that pass them on. */
const longLink = 2000;

export class SharedPlayground {
  #own: NotebookPlayground;
  readonly #ownNotebook = Notebook.of(playground);
  readonly #notice: CodeNotice;
  #opened: Opened | undefined;
  /** Ends the watch over an address that says what the playground holds. */
  #unwatch = (): void => undefined;

  constructor(own: NotebookPlayground, notice: HTMLElement) {
    this.#own = own;
    this.#notice = new CodeNotice(notice);
  }

  /** Puts the link into the address and the clipboard. @throws (rejects) where it is too much for a link */
  async share(): Promise<Said> {
    const code = await this.#shown();
    const link = linkAddress(code);
    this.#unwatch();
    history.replaceState(history.state, "", link);
    if (this.#opened === undefined) this.#watch();
    const said = await offerText(link, "The link");
    const length = numberText(link.length);
    const warning =
      link.length > longLink
        ? ` It has ${length} characters, and some programs cut long links.`
        : "";
    return [...said, ` It is in the address bar, too.${warning}`];
  }

  async download(): Promise<Said> {
    const { files } = await this.#shown();
    saveFile("playground.zip", await folderOf(files), "application/zip");
    return ["The folder is downloaded. Its README says how to run it."];
  }

  /**
   * @param fragment of the address, with code in it; where it is empty, the reader's own comes back
   * @returns (settles with) whether all that the fragment tells of stands on the page now
   */
  async open(fragment: string): Promise<boolean> {
    if (fragment === "") {
      this.#close();
      return true;
    }
    this.#unwatch();
    const decoded = decodeLink(fragment);
    await this.#ownNotebook.ready;
    if (!decoded.ok) {
      this.#close();
      this.#notice.showError(decoded.message, () => this.#dismiss());
      return false;
    }
    const files = mainFirst(decoded.code.files).map((file) => ({
      ...file,
      source: toSource(file.source),
    }));
    const code = { ...decoded.code, files };
    this.#close();
    // A link to what the reader has anyway: after a reload, for one.
    if (areSame(code.files, filesOf(this.#ownNotebook, main))) this.#watch();
    else this.#show(code);
    await (this.#opened?.notebook ?? this.#ownNotebook).ready;
    return true;
  }

  /** What stands on the page, whoever's it is. */
  async #shown(): Promise<SharedCode> {
    if (this.#opened === undefined) {
      await this.#ownNotebook.ready;
      return { files: filesOf(this.#ownNotebook, main) };
    }
    const { code, notebook } = this.#opened;
    const was = new Map(code.files.map((file) => [file.name, file.was]));
    const files = filesOf(notebook, firstOf(code)).map((file): SharedFile => {
      const before = was.get(file.name);
      return before === undefined ? file : { ...file, was: before };
    });
    return code.lesson === undefined ? { files } : { files, lesson: code.lesson };
  }

  #show(code: SharedCode): void {
    const stored = code.files.map(
      ({ name, source }) => [name, { source, original: source }] as const,
    );
    const notebook = Notebook.passing(playground, new Map(stored));
    const element = makePlayground(this.#own, firstOf(code), code.files[0]?.source);
    this.#own.replaceWith(element);
    this.#opened = { code, notebook, element };
    this.#notice.showCode({
      code,
      sources: async () => (await this.#shown()).files,
      keep: () => this.#keep(),
      back: () => {
        this.#dismiss();
        focusPlayground(this.#own);
      },
    });
  }

  /** The reader's own again, as it was left. */
  #close(): void {
    this.#notice.hide();
    if (this.#opened === undefined) return;
    const { element, notebook } = this.#opened;
    this.#opened = undefined;
    Notebook.show(this.#ownNotebook);
    closePlayground(element);
    element.replaceWith(this.#own);
    // What TypeScript has said meanwhile nobody has shown there.
    this.#ownNotebook.tell();
    endTypes(notebook);
  }

  #dismiss(): void {
    clearAddress();
    this.#close();
  }

  async #keep(): Promise<void> {
    if (this.#opened === undefined) return;
    const { code, notebook } = this.#opened;
    await this.#takeOver(withOriginals(notebook, firstOf(code)), "The code from the link");
  }

  /** A sample takes the place of the reader's own, once they say so. It can be had back. */
  async begin(files: readonly SharedFile[]): Promise<Said> {
    await this.#ownNotebook.ready;
    await this.#takeOver(files, "The sample");
    return [];
  }

  async #takeOver(files: readonly OwnFile[], what: string): Promise<void> {
    const before = withOriginals(this.#ownNotebook, main);
    if (!(await mayReplace(before, what))) return;
    this.#dismiss();
    const taken = asOwn(files);
    this.#replaceOwn(taken);
    this.#notice.showKept({
      isKept: this.#isKept(),
      undo: areEmpty(before) ? undefined : () => this.#bringBack(before, taken),
    });
  }

  /** @param taken what took the place of `files`; what was written since is not lost without a question */
  async #bringBack(files: readonly OwnFile[], taken: readonly OwnFile[]): Promise<void> {
    const now = filesOf(this.#ownNotebook, main);
    if (!areSame(now, taken) && !(await mayReplace(now, "What you had before"))) return;
    this.#replaceOwn(files);
    this.#notice.hide();
    focusPlayground(this.#own);
  }

  /** Whether the browser keeps what the playground holds now. Never rejects; never settles where storage does not answer. */
  async #isKept(): Promise<boolean> {
    try {
      const { isKept } = await import("../keeping/keep-edits.ts");
      return await isKept(this.#ownNotebook);
    } catch {
      return false;
    }
  }

  #replaceOwn(files: readonly OwnFile[]): void {
    closePlayground(this.#own);
    replaceFiles(this.#ownNotebook, files);
    Notebook.show(this.#ownNotebook);
    const fresh = makePlayground(this.#own, main);
    this.#own.replaceWith(fresh);
    this.#own = fresh;
  }

  /** The address tells what the playground holds, until the reader changes it: a reload would show the old. */
  #watch(): void {
    const { hash } = location;
    const before = filesOf(this.#ownNotebook, main);
    const stop = this.#ownNotebook.listen(() => {
      if (areSame(before, filesOf(this.#ownNotebook, main))) return;
      this.#unwatch();
      if (location.hash === hash) clearAddress();
    });
    this.#unwatch = () => {
      this.#unwatch = () => undefined;
      stop();
    };
  }
}

/** Where types did not load, there is nothing to end. */
function endTypes(notebook: Notebook): void {
  void import("../types/notebook-types.ts").then(
    ({ NotebookTypes }) => NotebookTypes.end(notebook),
    () => undefined,
  );
}

/** Asks where there is anything to lose, and downloads it where the reader says so. */
async function mayReplace(files: readonly SharedFile[], what: string): Promise<boolean> {
  const answer = areEmpty(files) ? "replace" : await askToReplace(files, what);
  if (answer === "download") {
    saveFile("playground.zip", await folderOf(files), "application/zip");
  }
  return answer !== "leave";
}

function firstOf({ files }: SharedCode): string {
  return files[0]?.name ?? main;
}

function clearAddress(): void {
  history.replaceState(history.state, "", location.pathname + location.search);
}
