/** One calm line at the foot of the window, for what a reader should know and need not act on. */
import { adoptStyles } from "./adopt-styles.ts";
import styles from "./foot-line.css?inline";

adoptStyles(styles);

const before = new WeakMap<HTMLElement, HTMLElement>();

/** @param controls links and buttons behind the text */
export function showFootLine(text: string, controls: readonly HTMLElement[]): HTMLElement {
  const line = document.createElement("div");
  line.className = "foot-line";
  const words = document.createElement("p");
  words.setAttribute("role", "status");
  line.append(words, ...controls);
  // Where the focus goes back to when the line is gone.
  line.addEventListener("focusin", ({ relatedTarget }) => {
    if (relatedTarget instanceof HTMLElement && !line.contains(relatedTarget)) {
      before.set(line, relatedTarget);
    }
  });
  document.body.append(line);
  // What is in a status when it comes onto the page is not read out; what comes into it then is.
  requestAnimationFrame(() => {
    words.textContent = text;
  });
  return line;
}

/** Takes the line away. Who was in it is where they came from. */
export function removeFootLine(line: HTMLElement | undefined): void {
  const hadFocus = line?.contains(document.activeElement) === true;
  line?.remove();
  if (line !== undefined && hadFocus) before.get(line)?.focus({ preventScroll: true });
}

export function footButton(name: string, press: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = name;
  button.addEventListener("click", press);
  return button;
}
