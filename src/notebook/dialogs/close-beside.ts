/**
 * A press beside a modal dialog closes it, as Escape does: by `closedby`, and by hand where the browser does not know
 * that yet. A press within it, on its blank space too, does not.
 */
export function closeBeside(dialog: HTMLDialogElement): void {
  dialog.setAttribute("closedby", "any");
  if ("closedBy" in HTMLDialogElement.prototype) return;
  dialog.addEventListener("click", ({ target, clientX, clientY }) => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    const isWithin = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
    if (target === dialog && !isWithin) dialog.close();
  });
}
