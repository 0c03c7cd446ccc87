/** The settings' form: shows what is set, and sets what is chosen, at once. */
import { changeSettings, parseSettings, settings, type Settings } from "../settings.ts";

const prepared = new WeakSet<HTMLDialogElement>();

export function prepareSettings(dialog: HTMLDialogElement): void {
  const form = dialog.querySelector("form");
  if (form === null) throw new Error("Expected a <form> in the settings; found none.");
  fill(form, settings());
  if (prepared.has(dialog)) return;
  prepared.add(dialog);
  form.addEventListener("change", () => {
    const data = new FormData(form);
    // What a form holds is text.
    const chosen = parseSettings({ ...Object.fromEntries(data), wrap: data.has("wrap") });
    changeSettings(chosen);
  });
}

function fill(form: HTMLFormElement, current: Settings): void {
  for (const input of form.querySelectorAll("input")) {
    if (input.type === "checkbox") input.checked = current.wrap;
    else input.checked = current[input.name === "types" ? "types" : "fontSize"] === input.value;
    // Else the dialog begins on the first size, which a space would choose.
    input.autofocus = input.name === "fontSize" && input.checked;
  }
}
