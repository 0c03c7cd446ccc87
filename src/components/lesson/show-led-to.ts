/**
 * A link to a cell where the reader has chosen to see Python instead (`InPython.astro`): the choice is TypeScript
 * again. By a style sheet alone the cell would stand there beside the Python, whatever was chosen after that.
 */
function showLedTo(): void {
  const target = document.querySelector(".typescript :target");
  const choice = target?.closest(".in-python")?.querySelector("input");
  if (!target || !choice || choice.checked) return;
  choice.checked = true;
  target.scrollIntoView();
}

addEventListener("hashchange", showLedTo);
// To where the address leads already.
addEventListener("click", ({ target }) => {
  if (target instanceof Element && target.closest("a")?.href === location.href) showLedTo();
});
