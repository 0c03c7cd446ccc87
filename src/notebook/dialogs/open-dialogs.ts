/**
 * What every page listens for: the buttons that open a dialog, the key of the sheet of keys, Copy at a
 * fence. What answers is loaded then.
 */

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
  const dialog = document.getElementById(name);
  if (!(dialog instanceof HTMLDialogElement) || dialog.open) return;
  const show = loaded.get(name) ?? (await load(name));
  show(dialog, opener);
}

async function load(name: Name): Promise<Show> {
  const [prepare, { showDialog }] = await Promise.all([
    loaders[name](),
    import("./show-dialog.ts"),
  ]);
  const show: Show = (dialog, opener) => {
    prepare(dialog);
    if (!dialog.open) showDialog(dialog, opener);
  };
  loaded.set(name, show);
  return show;
}

document.addEventListener("click", ({ target }) => {
  if (!(target instanceof Element)) return;
  const opener = target.closest<HTMLElement>("[data-opens]");
  const name = opener?.dataset["opens"];
  if (name === "settings" || name === "keys") void open(name, opener);
  const copier = target.closest(".fence > button");
  if (copier !== null) void import("./copy-fence.ts").then((fence) => fence.copyFence(copier));
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
