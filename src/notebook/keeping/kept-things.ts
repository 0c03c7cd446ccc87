/** `<kept-things>`: what the browser keeps, as a list; saved as a file, taken in, forgotten. */
import { editDetails } from "./edit-details.ts";
import { forgetAll, forgetEdit, readStored, takeInFile, toKeepsakes } from "./everything.ts";
import { forgetTheme } from "./forget-theme.ts";
import {
  counted,
  describeKeepsakes,
  fileLimit,
  readKeepsakes,
  tooLarge,
  writeKeepsakes,
  type EditKeepsake,
  type Keepsakes,
} from "./keepsakes.ts";
import { readPersistence, type Persistence } from "./persistence.ts";
import { listenTabs } from "./tabs.ts";
import { compareTakeIn, type Stored, type TakeInMode } from "./take-in.ts";

/** What the build says of a lesson. */
interface Lesson {
  readonly slug: string;
  readonly title: string;
  readonly href: string;
  readonly cells: readonly string[];
}

const refusedToForget =
  "The browser refused to forget it. Clear the site’s data in the browser’s own settings.";

class KeptThings extends HTMLElement {
  readonly #lessons = readLessons(this.dataset["lessons"]);
  #kept: Stored | undefined;
  /** The edits in the list. */
  #shown = "";
  /** What the reader wants to take in, once they have said how. */
  #file: Keepsakes | undefined;

  connectedCallback(): void {
    if (parent !== window) {
      this.#leadOut();
      return;
    }
    this.#button("save").addEventListener("click", () => this.#save());
    this.#button("forget").addEventListener("click", () => this.#dialog("forgetting").showModal());
    this.#button("forget-all").addEventListener("click", () => void this.#forget());
    this.#button("merge").addEventListener("click", () => void this.#takeIn("merge"));
    this.#button("replace").addEventListener("click", () => void this.#takeIn("replace"));
    this.#button("persist").addEventListener("click", () => void this.#persist());
    for (const cancel of this.querySelectorAll<HTMLElement>('[data-part="cancel"]')) {
      cancel.addEventListener("click", () => cancel.closest("dialog")?.close());
    }
    const chooser = this.#part("file", HTMLInputElement);
    this.#button("take-in").addEventListener("click", () => chooser.click());
    chooser.addEventListener("change", () => {
      const [file] = chooser.files ?? [];
      if (file !== undefined) void this.#read(file);
      // The same file can be chosen again.
      chooser.value = "";
    });
    const showAll = (): void => {
      void this.#show();
      void readPersistence().then((persistence) => this.#showPersistence(persistence));
    };
    listenTabs(() => void this.#show());
    // Back brings the page as it was left, which has heard of nothing since.
    addEventListener("pageshow", ({ persisted }) => {
      if (persisted) showAll();
    });
    showAll();
  }

  /** What another page lays over its frame could have the reader press “Forget all” unseen. */
  #leadOut(): void {
    const link = document.createElement("a");
    link.href = location.href;
    link.target = "_blank";
    link.textContent = "a window of its own";
    const summary = this.#part("summary", HTMLElement);
    summary.replaceChildren(
      "Another page frames this one. What this browser keeps stands in ",
      link,
      ".",
    );
    for (const name of ["save", "take-in", "forget"]) this.#button(name).hidden = true;
  }

  // ------------------------------------------------------------------ what there is

  async #show(): Promise<void> {
    let stored: Stored;
    try {
      stored = await readStored();
    } catch {
      this.#part("summary", HTMLElement).textContent =
        "This browser keeps nothing for this site: it does not allow it, or the window is a private one.";
      return;
    }
    this.#kept = stored;
    const keepsakes = toKeepsakes(stored);
    const what = describeKeepsakes(keepsakes);
    const isNothing = what === "nothing";
    this.#part("summary", HTMLElement).textContent = isNothing
      ? "This browser keeps nothing of yours yet. Edit or run a cell, and it will."
      : `This browser keeps ${what}.`;
    this.#button("save").disabled = isNothing;
    this.#button("forget").disabled = isNothing && stored.edits.size + stored.kept.size === 0;
    this.#part("forget-what", HTMLElement).textContent =
      `This forgets ${what}, in this browser and in every open tab. It cannot be undone. Save them as a file first if you may want them again.`;
    this.#showEdits(keepsakes.edits);
  }

  #showEdits(edits: readonly EditKeepsake[]): void {
    // What the reader has unfolded stays so while another tab tells of something else.
    const now = JSON.stringify(edits);
    if (now === this.#shown) return;
    this.#shown = now;
    const items: Node[] = [];
    for (const lesson of this.#lessons) {
      const own = edits.filter((edit) => edit.lesson === lesson.slug);
      if (own.length === 0) continue;
      const here = own.filter(({ file }) => lesson.cells.includes(file));
      const gone = own.filter(({ file }) => !lesson.cells.includes(file));
      items.push(
        this.#group(
          lesson.title,
          here.map(({ file }) => cellLink(lesson, file)),
          gone.map((edit) => this.#details(edit, `${edit.file} (the lesson no longer has it)`)),
        ),
      );
    }
    const known = new Set(this.#lessons.map(({ slug }) => slug));
    for (const slug of new Set(edits.map(({ lesson }) => lesson))) {
      if (known.has(slug)) continue;
      const title = slug === "playground" ? "Playground" : `“${slug}”, a lesson that is gone`;
      items.push(
        this.#group(
          title,
          [],
          edits
            .filter(({ lesson }) => lesson === slug)
            .map((edit) => this.#details(edit, edit.file)),
        ),
      );
    }
    this.#part("edits", HTMLElement).replaceChildren(...items);
  }

  #group(title: string, links: readonly Node[], details: readonly Node[]): HTMLElement {
    const group = document.createElement("section");
    const heading = document.createElement("h2");
    heading.textContent = title;
    group.append(heading);
    if (links.length > 0) {
      const line = document.createElement("p");
      line.append("You edited ");
      links.forEach((link, index) => line.append(...(index === 0 ? [link] : [", ", link])));
      line.append(".");
      group.append(line);
    }
    group.append(...details);
    return group;
  }

  #details(edit: EditKeepsake, name: string): HTMLElement {
    return editDetails({
      name,
      source: edit.source,
      forget: () => void this.#forgetEdit(edit),
    });
  }

  async #forgetEdit({ lesson, file }: EditKeepsake): Promise<void> {
    try {
      await forgetEdit(lesson, file);
    } catch {
      this.#say(refusedToForget, "problem");
      return;
    }
    await this.#show();
    this.#say(`Your edit of ${file} is forgotten.`);
    // The button that was pressed is gone.
    this.#part("summary", HTMLElement).focus();
  }

  // ------------------------------------------------------------------ as a file

  #save(): void {
    if (this.#kept === undefined) return;
    const now = new Date();
    const text = writeKeepsakes(toKeepsakes(this.#kept), now);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = `interleave-${now.toISOString().slice(0, 10)}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    this.#say(`Saved as ${link.download}.`);
  }

  async #read(file: File): Promise<void> {
    this.#say("");
    const read = file.size > fileLimit ? tooLarge(file.size) : readKeepsakes(await file.text());
    if (!read.ok) {
      this.#say(read.message, "problem");
      return;
    }
    this.#file = read.keepsakes;
    const stored = this.#kept ?? { edits: new Map(), kept: new Map() };
    const { added, same, both } = compareTakeIn(stored, read.keepsakes);
    this.#part("file-what", HTMLElement).textContent =
      `${file.name} has ${describeKeepsakes(read.keepsakes)}.`;
    this.#part("merge-what", HTMLElement).textContent = [
      `Adds ${counted(added, "thing").join("") || "nothing"} that this browser lacks`,
      ...(same > 0 ? [`leaves ${counted(same, "thing").join("")} that it has`] : []),
      ...(both > 0
        ? [`and keeps both texts of ${counted(both, "cell").join("")} edited here and there`]
        : []),
    ].join(", ");
    this.#part("replace-what", HTMLElement).textContent =
      `Forgets what this browser keeps (${describeKeepsakes(toKeepsakes(stored))}), then takes in the file`;
    this.#dialog("taking-in").showModal();
  }

  async #takeIn(mode: TakeInMode): Promise<void> {
    this.#dialog("taking-in").close();
    if (this.#file === undefined) return;
    try {
      await takeInFile(this.#file, mode);
    } catch {
      this.#say(
        "The browser refused to keep it: its storage is full or denied. Nothing has changed.",
        "problem",
      );
      return;
    }
    await this.#show();
    this.#say(
      mode === "merge"
        ? "The file is taken in, beside what was here."
        : "The file is taken in, in the place of what was here.",
    );
  }

  async #forget(): Promise<void> {
    this.#dialog("forgetting").close();
    try {
      await forgetAll();
      forgetTheme();
    } catch {
      this.#say(refusedToForget, "problem");
      return;
    }
    await this.#show();
    this.#say("All is forgotten. The site is as on your first visit.");
    // The button that was pressed is disabled now.
    this.#part("summary", HTMLElement).focus();
  }

  // ------------------------------------------------------------------ for good

  #showPersistence({ usage, state }: Persistence): void {
    this.#part("usage", HTMLElement).textContent = [
      ...(usage === undefined ? [] : [usage]),
      state === "kept"
        ? "The browser has said that it keeps it until you forget it."
        : "The browser may clear it when the disk is full, or when you have not been here for long.",
    ].join(" ");
    this.#button("persist").hidden = state !== "may-ask";
  }

  async #persist(): Promise<void> {
    const granted = await navigator.storage.persist();
    const persistence = await readPersistence();
    const button = this.#button("persist");
    // A browser may have asked, and the reader gone on meanwhile.
    const hasFocus = button === document.activeElement;
    this.#showPersistence(persistence);
    // The button that was pressed is gone.
    if (button.hidden && hasFocus)
      this.#part("summary", HTMLElement).focus({ preventScroll: true });
    this.#say(
      granted
        ? "The browser keeps it until you forget it."
        : "The browser did not agree. It may once you have been here more often. A saved file is safe in any case.",
    );
  }

  // ------------------------------------------------------------------ parts

  #say(text: string, kind: "said" | "problem" = "said"): void {
    const said = this.#part("said", HTMLElement);
    said.textContent = text;
    said.dataset["kind"] = kind;
  }

  #button(name: string): HTMLButtonElement {
    return this.#part(name, HTMLButtonElement);
  }

  #dialog(name: string): HTMLDialogElement {
    return this.#part(name, HTMLDialogElement);
  }

  #part<T extends Element>(name: string, type: new () => T): T {
    const found = this.querySelector(`[data-part="${name}"]`);
    if (found instanceof type) return found;
    throw new Error(
      `Expected a ${type.name} with data-part="${name}" in <kept-things>; found none.`,
    );
  }
}

function cellLink(lesson: Lesson, file: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = `${lesson.href}#cell-${encodeURIComponent(file)}`;
  link.textContent = file;
  return link;
}

function readLessons(json: string | undefined): readonly Lesson[] {
  const value: unknown = JSON.parse(json ?? "[]");
  return Array.isArray(value) ? value.filter(isLesson) : [];
}

function isLesson(value: unknown): value is Lesson {
  if (typeof value !== "object" || value === null) return false;
  const { slug, title, href, cells } = value as Readonly<Record<string, unknown>>;
  return [slug, title, href].every((each) => typeof each === "string") && Array.isArray(cells);
}

customElements.define("kept-things", KeptThings);
