/**
 * What every page listens for: the buttons that open a dialog, the key of the sheet of keys, Copy at a
 * fence. What answers is loaded then; where it does not come, the page says so.
 */
import { tellOnPage } from "../page-line.ts";
import { said } from "../../words/words.ts";

/** Ids of the dialogs that `PageFrame.astro` writes into every page. */
const loaders = {
  settings: () => import("./settings-dialog.ts").then((settings) => settings.prepareSettings),
  keys: () => import("./keys-dialog.ts").then((keys) => keys.prepareKeys),
} as const;

type Name = keyof typeof loaders;

type Show = (dialog: HTMLDialogElement, opener: Element | null) => void;

/** Once loaded a dialog opens at once, so that the next key is the dialog's. */
const loaded = new Map<Name, Show>();

async function open(name: Name, opener: Element | null): Promise<void> {
  tellOnPage("");
  const dialog = document.getElementById(name);
  if (!(dialog instanceof HTMLDialogElement) || dialog.open) return;
  const show = loaded.get(name) ?? (await load(name));
  if (show !== undefined) {
    show(dialog, opener);
    return;
  }
  // On small screens the menu would lie over the line.
  opener?.closest<HTMLElement>("[popover]")?.hidePopover();
  tellNotLoaded(dialog.querySelector("h2"));
}

/** @returns undefined where it did not come; the next press tries again */
async function load(name: Name): Promise<Show | undefined> {
  const parts = await Promise.all([loaders[name](), import("./show-dialog.ts")]).catch(
    () => undefined,
  );
  if (parts === undefined) return undefined;
  const [prepare, { showDialog }] = parts;
  const show: Show = (dialog, opener) => {
    prepare(dialog);
    if (!dialog.open) showDialog(dialog, opener);
  };
  loaded.set(name, show);
  return show;
}

/** @param named has the name of what did not come */
function tellNotLoaded(named: Element | null): void {
  const name = named?.textContent ?? "";
  tellOnPage(said("“{}” did not load. Check the connection and try again.", name));
}

document.addEventListener("click", ({ target }) => {
  if (!(target instanceof Element)) return;
  tellOnPage("");
  const opener = target.closest<HTMLElement>("[data-opens]");
  const name = opener?.dataset["opens"];
  if (name === "settings" || name === "keys") void open(name, opener);
  const copier = target.closest(".fence > button");
  if (copier === null) return;
  import("./copy-fence.ts").then(
    (fence) => fence.copyFence(copier),
    () => tellNotLoaded(copier),
  );
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "?" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
    return;
  const { target } = event;
  const isTyping =
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches("input:not([type=radio],[type=checkbox]), textarea, select"));
  if (isTyping || document.querySelector("dialog[open]") !== null) return;
  event.preventDefault();
  void open("keys", document.activeElement);
});
