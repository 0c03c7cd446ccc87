/**
 * What every page listens for: the buttons that open a dialog, the key of the sheet of keys, Copy at a
 * fence. What answers is loaded then.
 */

/** Ids of the dialogs that `PageFrame.astro` writes into every page. */
const loaders = {
  settings: () => import("./settings-dialog.ts").then(({ prepareSettings }) => prepareSettings),
  keys: () => import("./keys-dialog.ts").then(({ prepareKeys }) => prepareKeys),
} as const;

async function open(name: keyof typeof loaders, opener: Element | null): Promise<void> {
  const dialog = document.getElementById(name);
  if (!(dialog instanceof HTMLDialogElement) || dialog.open) return;
  const [prepare, { showDialog }] = await Promise.all([
    loaders[name](),
    import("./show-dialog.ts"),
  ]);
  prepare(dialog);
  showDialog(dialog, opener);
}

document.addEventListener("click", ({ target }) => {
  if (!(target instanceof Element)) return;
  const opener = target.closest<HTMLElement>("[data-opens]");
  const name = opener?.dataset["opens"];
  if (name === "settings" || name === "keys") void open(name, opener);
  const copier = target.closest(".fence > button");
  if (copier !== null) void import("./copy-fence.ts").then(({ copyFence }) => copyFence(copier));
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
