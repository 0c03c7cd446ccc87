import { escapeText } from "../../console/escape.ts";
import { accessorText, keyText } from "../../console/inspect-part.ts";
import { count } from "../../console/inspect-primitive.ts";
import type {
  AccessorSnapshot,
  HoleSnapshot,
  ObjectSnapshot,
  Snapshot,
} from "../../console/snapshot.ts";
import type { Disclosures } from "./disclosures.ts";
import { appendValue, createSpan } from "./span-element.ts";

/** Depth of a value's own line within the tree: what is below opens. */
const summaryDepth = 0;

/** What an object holds, an item each; they open in turn. */
export function createTree(value: ObjectSnapshot, disclosures: Disclosures): HTMLElement {
  const tree = document.createElement("div");
  tree.className = "out-tree";
  if (value.kind === "error" && value.stack !== "") {
    const stack = document.createElement("pre");
    stack.className = "out-stack";
    stack.textContent = escapeText(value.stack, true);
    tree.append(stack);
  }
  const list = document.createElement("ul");
  appendItems(list, value, disclosures);
  for (const property of value.properties) {
    list.append(createItem(keyText(property), ": ", property.value, disclosures));
  }
  appendRest(list, value.more, "more key");
  if (list.childElementCount > 0) tree.append(list);
  return tree;
}

function appendItems(list: HTMLElement, value: ObjectSnapshot, disclosures: Disclosures): void {
  switch (value.kind) {
    case "array": {
      let index = 0;
      for (const item of value.items) {
        list.append(createItem(String(index), ": ", item, disclosures));
        index += item.kind === "hole" ? item.count : 1;
      }
      appendRest(list, value.moreItems, "more item");
      return;
    }
    case "typed-array":
      value.items.forEach((text, index) => {
        list.append(createItem(String(index), ": ", { kind: "number", text }, disclosures));
      });
      appendRest(list, value.moreItems, "more item");
      return;
    case "set":
      for (const item of value.items) list.append(createItem("", "", item, disclosures));
      appendRest(list, value.moreItems, "more item");
      return;
    case "map":
      for (const [key, held] of value.entries) {
        list.append(createItem(key, " => ", held, disclosures));
      }
      appendRest(list, value.moreItems, "more item");
      return;
    case "object":
    case "buffer":
    case "date":
    case "regexp":
    case "error":
    case "function":
    case "boxed":
    case "opaque":
    // These hold properties only.
  }
}

function createItem(
  key: string | Snapshot,
  between: string,
  value: Snapshot | AccessorSnapshot | HoleSnapshot,
  disclosures: Disclosures,
): HTMLElement {
  const item = document.createElement("li");
  if (typeof key === "string") {
    if (key !== "") item.append(createKey(key));
  } else appendOpenable(item, key, disclosures);
  item.append(between);
  if (value.kind === "accessor") item.append(createSpan(accessorText(value), "special"));
  else if (value.kind === "hole") {
    item.append(createSpan(`<${count(value.count, "empty item")}>`, "special"));
  } else appendOpenable(item, value, disclosures);
  return item;
}

function appendOpenable(item: HTMLElement, value: Snapshot, disclosures: Disclosures): void {
  const toggle = disclosures.toggle(value);
  if (toggle !== undefined) item.append(toggle);
  appendValue(item, value, summaryDepth);
}

function createKey(text: string): HTMLElement {
  const key = document.createElement("span");
  key.className = "out-key";
  key.textContent = text;
  return key;
}

function appendRest(list: HTMLElement, more: number, noun: string): void {
  if (more === 0) return;
  const item = document.createElement("li");
  item.append(createSpan(`... ${count(more, noun)}`, "special"));
  list.append(item);
}
