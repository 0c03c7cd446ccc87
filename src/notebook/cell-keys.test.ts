import { describe, expect, test } from "vitest";
import { keyAction, type KeyPress } from "./cell-keys.ts";

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- what `keyAction` reads
  keyCode: 0,
  ...more,
});
const idle = (at: "editor" | "code" | "other") => ({ at, isRunning: false });

describe("a key inside a cell", () => {
  test.each([
    ["Ctrl+Enter runs", press("Enter", { ctrlKey: true }), "run"],
    ["⌘+Enter runs", press("Enter", { metaKey: true }), "run"],
    ["Shift+Enter runs and goes on", press("Enter", { shiftKey: true }), "run-and-go-on"],
    ["Ctrl+Shift+Enter is nobody's", press("Enter", { ctrlKey: true, shiftKey: true }), undefined],
    ["Alt is nobody's", press("Enter", { ctrlKey: true, altKey: true }), undefined],
    ["what an input method composes is its own", press("Enter", { isComposing: true }), undefined],
  ])("%s", (_name, key, action) => {
    for (const at of ["editor", "code", "other"] as const) {
      expect(keyAction(key, idle(at))).toBe(action);
    }
  });

  test("Escape that ends a composition stays in the editor, also where the browser has ended it before", () => {
    expect(keyAction(press("Escape", { keyCode: 229 }), idle("editor"))).toBeUndefined();
  });

  test("Enter opens the code, and is a line break in the editor", () => {
    expect(keyAction(press("Enter"), idle("code"))).toBe("open-editor");
    expect(keyAction(press("Enter"), idle("editor"))).toBeUndefined();
    expect(keyAction(press("Enter"), idle("other"))).toBeUndefined();
  });

  test("Escape leaves the editor alone", () => {
    expect(keyAction(press("Escape"), idle("editor"))).toBe("leave-editor");
    expect(keyAction(press("Escape"), idle("code"))).toBeUndefined();
  });

  test("Ctrl+. stops what runs, and is the browser's where nothing does", () => {
    const key = press(".", { ctrlKey: true });
    expect(keyAction(key, { at: "editor", isRunning: true })).toBe("stop");
    expect(keyAction(key, idle("editor"))).toBeUndefined();
  });
});
