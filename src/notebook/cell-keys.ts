/** What a key means inside a cell. Pure. */

export type KeyAction = "run" | "run-and-go-on" | "stop" | "leave-editor" | "open-editor";

/** What of a `KeyboardEvent` counts. */
export type KeyPress = Pick<
  KeyboardEvent,
  "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey" | "isComposing" | "keyCode"
>;

export interface KeyPlace {
  /** Where the focus is: in the editor, on the static code, on anything else of the cell. */
  readonly at: "editor" | "code" | "other";
  readonly isRunning: boolean;
}

/** Undefined where the key is none of the cell's, and means what it always means. */
export function keyAction(press: KeyPress, { at, isRunning }: KeyPlace): KeyAction | undefined {
  const { key, shiftKey } = press;
  // An input method's key is its own. In WebKit the one that ends a composition comes after its end, with code 229.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- all that tells it from a key of the reader's
  if (press.isComposing || press.keyCode === 229 || press.altKey) return undefined;
  const isCommand = press.ctrlKey || press.metaKey;
  if (key === "Enter" && isCommand && !shiftKey) return "run";
  if (key === "Enter" && shiftKey && !isCommand) return "run-and-go-on";
  if (key === "." && isCommand && isRunning) return "stop";
  if (key === "Escape" && at === "editor") return "leave-editor";
  if (key === "Enter" && at === "code" && !isCommand) return "open-editor";
  return undefined;
}
