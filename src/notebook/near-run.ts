/**
 * A finger comes near a Run button without a pointer that tells of it. On such screens a button in view is
 * near, once the reader has begun to move the page and the browser has nothing better to do.
 */
import { whenIdle } from "./types/when-idle.ts";

/** Once is enough: a page has one sandbox. */
let inView: IntersectionObserver | undefined;

/** Tells a cell whose Run button is near what a pointer would. Call once there is a reader. */
export function tellWhenNear(): void {
  if (inView !== undefined || !matchMedia("(hover: none)").matches) return;
  inView = new IntersectionObserver((entries) => {
    const near = entries.find(({ isIntersecting }) => isIntersecting)?.target;
    if (near === undefined) return;
    inView?.disconnect();
    whenIdle(() => near.closest("section")?.dispatchEvent(new PointerEvent("pointerenter")));
  });
  for (const button of document.querySelectorAll("lesson-cell [data-part=run]")) {
    inView.observe(button);
  }
}
