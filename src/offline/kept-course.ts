/** `<kept-course>`: whether this device keeps the course, and the buttons for it. */
import "../words/all-words.ts";
import { CourseKeeping } from "./course-keeping.ts";
import {
  actionsOf,
  describeProgress,
  describeState,
  type Action,
  type KeptState,
} from "./kept-state.ts";

class KeptCourse extends HTMLElement {
  #keeping: CourseKeeping | undefined;

  connectedCallback(): void {
    this.#keeping ??= new CourseKeeping((state) => this.#show(state));
  }

  #show(state: KeptState): void {
    this.dataset["state"] = state.kind;
    const said = this.#part("said");
    const text = describeState(state);
    // A status that is written anew is read out anew.
    if (said.textContent !== text) said.textContent = text;
    // What the host said before is no longer so.
    if (state.kind === "kept" && state.update !== "none") this.#part("note").textContent = "";
    this.#showProgress(state);
    this.#showButtons(actionsOf(state));
  }

  #showProgress(state: KeptState): void {
    const progress = this.#part("progress");
    progress.hidden = state.kind !== "keeping";
    const bar = progress.querySelector("progress");
    if (bar === null || state.kind !== "keeping") return;
    if (state.total === undefined) bar.removeAttribute("value");
    else bar.value = state.bytes / state.total;
    this.#part("amount").textContent = describeProgress(state) ?? "Asking the host what there is";
  }

  #showButtons(actions: readonly (readonly [Action, string])[]): void {
    const tools = this.#part("tools");
    const wanted = actions.map(([action]) => action).join();
    if (tools.dataset["actions"] === wanted) return;
    tools.dataset["actions"] = wanted;
    const focused = tools.querySelector<HTMLElement>("button:focus")?.dataset["action"];
    const buttons = actions.map(([action, name]) => this.#button(action, name));
    tools.replaceChildren(...buttons);
    if (focused === undefined) return;
    // Never from another button to the one that removes: who presses twice would lose the course.
    const next =
      buttons.find(({ dataset }) => dataset["action"] === focused) ??
      buttons.find(({ dataset }) => dataset["action"] !== "remove");
    // Who reads on meanwhile stays there.
    (next ?? this.#part("said")).focus({ preventScroll: true });
  }

  #button(action: Action, name: string): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.dataset["action"] = action;
    button.addEventListener("click", () => void this.#do(action));
    return button;
  }

  async #do(action: Action): Promise<void> {
    const keeping = this.#keeping;
    if (keeping === undefined) return;
    const note = this.#part("note");
    note.textContent = "";
    if (action === "look") {
      note.textContent = "Asking the host.";
      const found = await keeping.lookForNewer();
      note.textContent =
        found === undefined
          ? "The host cannot be reached. Look again once there is a connection."
          : found === "newer"
            ? ""
            : "This is the newest version.";
    } else if (action === "remove") {
      await keeping.remove();
      note.textContent = navigator.onLine
        ? "Removed. Your edits and your progress are still here."
        : "Removed. Your edits and your progress are still here. You are offline: other pages open once there is a connection.";
    } else {
      await keeping[action]();
    }
  }

  #part(name: string): HTMLElement {
    const found = this.querySelector(`[data-part="${name}"]`);
    if (found instanceof HTMLElement) return found;
    throw new Error(`Expected an element with data-part="${name}" in <kept-course>; found none.`);
  }
}

customElements.define("kept-course", KeptCourse);
