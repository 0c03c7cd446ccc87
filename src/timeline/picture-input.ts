/** What pointers, wheels and keys mean on a picture. */
import type { Direction } from "./pick.ts";

/** Across in percent of the picture, down in px. */
export interface PicturePoint {
  readonly x: number;
  readonly y: number;
}

export interface PictureActions {
  readonly canDrag: () => boolean;
  readonly hover: (point: PicturePoint) => void;
  readonly leave: () => void;
  readonly tap: (point: PicturePoint) => void;
  /** @param shift percent of the picture, over 0 to the right, since the last call */
  readonly drag: (shift: number) => void;
  /** @param x percent: what stays where it is; undefined by key */
  readonly zoom: (factor: number, x: number | undefined) => void;
  readonly showAll: () => void;
  readonly step: (direction: Direction) => void;
  /** @returns whether there was something to let go of */
  readonly letGo: () => boolean;
}

const arrowKeys: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "first",
  End: "last",
};
/** Of a button or a key. */
export const zoomStep = 2;
/** px: a shorter drag is a tap. */
const shortestDrag = 5;
/** A step of a wheel turns by 100 and more, two fingers by a few at a time. */
const mostTurn = 50;

export function listenToPicture(host: HTMLElement, actions: PictureActions): void {
  listenToPointers(host, actions);
  host.addEventListener("wheel", (event) => turned(host, event, actions), { passive: false });
  host.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (pressed(event.key, actions)) event.preventDefault();
  });
}

function listenToPointers(host: HTMLElement, actions: PictureActions): void {
  /** px: where a drag began, or has come to. */
  let dragged: { x: number; isMoving: boolean } | undefined;

  host.addEventListener("pointerdown", ({ button, clientX }) => {
    dragged = button === 0 && actions.canDrag() ? { x: clientX, isMoving: false } : undefined;
  });
  host.addEventListener("pointermove", (event) => {
    if (event.buttons === 0) dragged = undefined;
    if (dragged === undefined) {
      // A finger that moves scrolls the page.
      if (event.pointerType !== "touch") actions.hover(pointOf(host, event));
      return;
    }
    const moved = event.clientX - dragged.x;
    if (!dragged.isMoving && Math.abs(moved) < shortestDrag) return;
    if (!dragged.isMoving) host.setPointerCapture(event.pointerId);
    dragged = { x: event.clientX, isMoving: true };
    actions.drag((moved / Math.max(1, host.clientWidth)) * 100);
  });
  host.addEventListener("pointercancel", () => (dragged = undefined));
  host.addEventListener("pointerleave", actions.leave);
  host.addEventListener("click", (event) => {
    const wasDrag = dragged?.isMoving === true;
    dragged = undefined;
    if (!wasDrag) actions.tap(pointOf(host, event));
  });
}

/** Ctrl and the wheel, or two fingers on a pad: zoom. Sideways: pan. */
function turned(host: HTMLElement, event: WheelEvent, actions: PictureActions): void {
  const { ctrlKey, deltaX, deltaY } = event;
  if (ctrlKey) {
    const turn = Math.min(mostTurn, Math.max(-mostTurn, deltaY));
    actions.zoom(Math.exp(-turn / 100), pointOf(host, event).x);
  } else if (actions.canDrag() && Math.abs(deltaX) > Math.abs(deltaY)) {
    actions.drag((-deltaX / Math.max(1, host.clientWidth)) * 100);
  } else return;
  event.preventDefault();
}

/** @returns whether the key is ours */
function pressed(key: string, actions: PictureActions): boolean {
  const direction = arrowKeys[key];
  if (direction !== undefined) actions.step(direction);
  else if (key === "Escape") return actions.letGo();
  else if (key === "+" || key === "=") actions.zoom(zoomStep, undefined);
  else if (key === "-") actions.zoom(1 / zoomStep, undefined);
  else if (key === "0") actions.showAll();
  else return false;
  return true;
}

function pointOf(host: HTMLElement, { clientX, clientY }: MouseEvent): PicturePoint {
  const { left, top, width } = host.getBoundingClientRect();
  const share = (clientX - left) / Math.max(1, width);
  return { x: Math.min(100, Math.max(0, share * 100)), y: clientY - top };
}
