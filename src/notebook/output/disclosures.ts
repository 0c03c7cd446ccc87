import type { ObjectSnapshot, Snapshot } from "../../console/snapshot.ts";
import { isObject } from "../../console/inspect.ts";
import { said } from "../../words/words.ts";
import { createTree } from "./value-tree.ts";

/** Buttons that open what a value holds. */
export interface Disclosures {
  /** A button to stand before the value's text; undefined where there is nothing inside. */
  toggle(value: Snapshot): HTMLButtonElement | undefined;
}

/** One listener for the whole log; a tree is made when it is first opened. */
export function createDisclosures(log: HTMLElement): Disclosures {
  const values = new WeakMap<Element, ObjectSnapshot>();
  const trees = new WeakMap<Element, HTMLElement>();

  const disclosures: Disclosures = {
    toggle(value) {
      if (!isObject(value) || !holdsSomething(value)) return undefined;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "out-toggle";
      button.setAttribute("aria-expanded", "false");
      button.setAttribute("aria-label", said(value.kind === "error" ? "Stack" : "Contents"));
      // The name is the page's, also in a line that is not.
      button.lang = document.documentElement.lang;
      values.set(button, value);
      return button;
    },
  };

  log.addEventListener("click", ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    const value = values.get(target);
    // The line, or the item of a tree, that the value stands in.
    const holder = target.closest("li, [data-level]");
    if (value === undefined || holder === null) return;
    const isOpen = target.getAttribute("aria-expanded") === "true";
    target.setAttribute("aria-expanded", String(!isOpen));
    if (isOpen) {
      trees.get(target)?.remove();
      return;
    }
    const tree = trees.get(target) ?? createTree(value, disclosures);
    trees.set(target, tree);
    holder.append(tree);
  });
  return disclosures;
}

function holdsSomething(value: ObjectSnapshot): boolean {
  if (value.properties.length > 0 || value.more > 0) return true;
  switch (value.kind) {
    case "array":
    case "set":
    case "typed-array":
      return value.items.length > 0;
    case "map":
      return value.entries.length > 0;
    case "error":
      return value.stack !== "";
    case "buffer":
    case "object":
    case "date":
    case "regexp":
    case "function":
    case "boxed":
    case "opaque":
      return false;
  }
}
