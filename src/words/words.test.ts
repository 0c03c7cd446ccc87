import { describe, expect, test } from "vitest";
import { german } from "./german.ts";
import { languages, sayingIn, wordsOf } from "./languages.ts";
import { counted, decimal } from "./numbers.ts";
import { english, numberText, said, speaking } from "./words.ts";

const places = (text: string): readonly string[] => text.match(/\{\d?\}/g) ?? [];

describe.each(Object.entries(languages))("words in %s", (_, { words: { phrases } }) => {
  test("every phrase has as many places for values as its English", () => {
    for (const [phrase, words = ""] of Object.entries(phrases)) {
      expect([phrase, places(words).length]).toEqual([phrase, places(phrase).length]);
    }
  });

  test("every phrase begins and ends with a space where its English does: others are set beside it", () => {
    const edges = (text: string) => [text.startsWith(" "), text.endsWith(" ")];
    for (const [phrase, words = ""] of Object.entries(phrases)) {
      expect([phrase, edges(words)]).toEqual([phrase, edges(phrase)]);
    }
  });
});

test("English is said as it is written, with its values", () => {
  expect(said("{} of {}: ", 2, "cells")).toBe("2 of cells: ");
  expect(said("Run")).toBe("Run");
});

test("a value may stand in more than one place", () => {
  const phrase =
    "The timeline of {} shows another run. Run {1} as it was written, then look again.";
  expect(said(phrase, "a.ts")).toBe(
    "The timeline of a.ts shows another run. Run a.ts as it was written, then look again.",
  );
});

test("what a value looks like is not taken for a place", () => {
  expect(said("“{}”", "{} $& {1}")).toBe("“{} $& {1}”");
});

test("counts agree with their nouns, and numbers are written as the language does", () => {
  const say = () => [
    counted(1, "{} task", "{} tasks"),
    counted(1204, "{} task", "{} tasks"),
    numberText(1204),
    said("{} in flight", 5000),
    // What counts nothing.
    said("Line {}", "5000"),
    decimal("1.50"),
    decimal("5000"),
    decimal("-1234567.5000"),
  ];
  expect(say()).toEqual([
    "1 task",
    "1,204 tasks",
    "1,204",
    "5,000 in flight",
    "Line 5000",
    "1.50",
    "5,000",
    "-1,234,567.5000",
  ]);
  expect(speaking(wordsOf("de"), say)).toEqual([
    "1 Task",
    "1.204 Tasks",
    "1.204",
    "5.000 unterwegs",
    "Zeile 5000",
    "1,50",
    "5.000",
    "-1.234.567,5000",
  ]);
});

test("what is made in one language leaves the next as it was, be it by an error", () => {
  expect(() =>
    speaking(wordsOf("de"), () => {
      throw new Error(said("Run"));
    }),
  ).toThrow(german.Run);
  expect(said("Run")).toBe("Run");
  expect(sayingIn("de")("Run")).toBe("Start");
  expect(sayingIn(undefined)("Run")).toBe("Run");
  expect(wordsOf("fr")).toBe(english);
});
