/** The button of a cell's menu. The menu itself is loaded when it is first wanted. */
import type { MenuCell } from "./cell-menu/menu-entry.ts";
import { said } from "../words/words.ts";

const loadMenu = () => import("./cell-menu/attach-menu.ts");

export function listenMenuButton(button: HTMLButtonElement, cell: MenuCell): void {
  button.addEventListener("click", () => {
    // Once attached, the browser opens and closes it.
    if (button.popoverTargetElement !== null) return;
    loadMenu().then(
      ({ attachMenu }) => attachMenu(button, cell),
      () => cell.tell(said("The menu did not load. Check the connection and try again.")),
    );
  });
  button.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    button.click();
  });
  for (const near of ["pointerenter", "focus"] as const) {
    // Told when it is pressed.
    button.addEventListener(near, () => void loadMenu().catch(() => undefined), { once: true });
  }
}
