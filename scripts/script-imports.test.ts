import { describe, expect, test } from "vitest";
import { importsOf, textsIn, wordlessScripts, type Script } from "./script-imports.ts";

test("imports are told apart by when they are loaded", () => {
  const code =
    'import"./a.js";import{x as y}from"../b.js";import{w}from"/course/words/en.js";const c=()=>import("./c.js");import(`./d.js`);export{e}from"./e.js";import(f);';
  expect(importsOf(code)).toEqual({
    atOnce: ["./a.js", "../b.js", "/course/words/en.js", "./e.js"],
    later: ["./c.js", "./d.js"],
  });
});

describe("scripts that may run without the words", () => {
  const script = (atOnce: readonly string[], later: readonly string[] = []): Script => ({
    code: "",
    atOnce,
    later,
  });
  const scripts = new Map<string, Script>([
    ["page", script(["shared"], ["menu", "plain"])],
    ["shared", script([])],
    ["menu", script(["words", "menu-part"], ["dialog"])],
    ["menu-part", script([])],
    // Reached from the menu alone, which has brought the words by then.
    ["dialog", script([])],
    ["plain", script(["plain-part"], ["after-plain"])],
    ["plain-part", script(["shared"])],
    ["after-plain", script([])],
  ]);

  test("are the page's first, and what they load that brings none", () => {
    expect([...wordlessScripts(["page"], "words", scripts)].sort()).toEqual([
      "after-plain",
      "page",
      "plain",
      "plain-part",
      "shared",
    ]);
  });

  test("are all, where a page begins with one that is loaded later elsewhere", () => {
    expect(wordlessScripts(["page", "menu-part"], "words", scripts)).toContain("menu-part");
  });
});

test("a text counts where it stands by itself, however it is quoted", () => {
  const code =
    'a("Run");b(`“{}” did not load.`);c(\'Stop\');d("Run all");e("\\u201C{}\\u201D");key!=="Keys"&&f()';
  expect(textsIn(code, ["Run", "Stop", "“{}” did not load.", "“{}”", "all", "Keys"])).toEqual([
    "Run",
    "Stop",
    "“{}” did not load.",
    "“{}”",
  ]);
});
