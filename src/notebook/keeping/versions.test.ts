import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  advance,
  knows,
  noOrigin,
  parseKeptEdit,
  receive,
  settle,
  unseen,
  withLate,
  type Heard,
  type KeptEdit,
  type Origin,
} from "./versions.ts";

const original = "original";

/** Tabs as `keep-edits.ts` has them, over one storage, with messages that take their time. */
class Browser {
  stored: KeptEdit | undefined;
  readonly tabs: Tab[];
  constructor(tabs: number) {
    this.tabs = Array.from({ length: tabs }, (_, index) => new Tab(this, `t${String(index)}`));
  }
  deliverAll(): void {
    for (let left = 1000; !this.tabs.every(({ isThrough }) => isThrough); left--) {
      if (left === 0) throw new Error("Expected the tabs to come to rest; they still write.");
      for (const tab of this.tabs) {
        tab.hear();
        tab.tellAgain();
      }
    }
  }
}

class Tab {
  source: string | undefined;
  origin: Origin = noOrigin;
  isBusy = false;
  readonly inbox: (Heard & { readonly again: boolean })[] = [];
  /** Written, and not yet told again. */
  readonly #kept: { readonly origin: Origin; readonly heard: Heard }[] = [];
  readonly #browser: Browser;
  #name: string;
  #count = 0;
  constructor(browser: Browser, name: string) {
    this.#browser = browser;
    this.#name = name;
  }
  type(text: string): void {
    this.source = text;
    this.origin = advance(this.origin, this.#name, ++this.#count);
    this.#write();
  }
  choose(choice: "mine" | "other"): void {
    const [other] = this.origin.others;
    if (other === undefined) return;
    this.origin = advance(settle(this.origin, other), this.#name, ++this.#count);
    if (choice === "other") this.source = other.source;
    this.#write();
  }
  /** Its page is left before what was typed last is told or written, and opened again. */
  reopen(text: string): void {
    const origin = advance(this.origin, this.#name, ++this.#count);
    const edit = { source: text, original, ...origin };
    this.#browser.stored = withLate(this.#browser.stored, { edit, clock: edit.clock });
    this.#name += "'";
    this.#count = 0;
    this.inbox.length = this.#kept.length = 0;
    this.isBusy = false;
    const { source, by, clock, others } = this.#browser.stored ?? {
      source: undefined,
      ...noOrigin,
    };
    this.source = source;
    this.origin = { by, clock, others };
  }
  hear(): void {
    const heard = this.inbox.shift();
    if (heard === undefined) return;
    const { source, origin, isBusy } = this;
    if (heard.again && knows(origin, heard)) return;
    const received = receive({ source, origin, tab: this.#name, isBusy }, heard);
    this.origin = received.origin;
    if (received.kind === "take") this.source = heard.edit?.source;
    else if (received.rewrite) this.#write();
  }
  /** Its oldest write is through. */
  tellAgain(): void {
    const next = this.#kept.shift();
    if (next?.origin === this.origin) this.#tell(next.heard, true);
  }
  get isThrough(): boolean {
    return this.inbox.length === 0 && this.#kept.length === 0;
  }
  #tell(heard: Heard, again: boolean): void {
    for (const tab of this.#browser.tabs) {
      if (tab !== this) tab.inbox.push({ ...heard, again });
    }
  }
  #write(): void {
    if (this.source === undefined) return;
    const written = { source: this.source, original, ...this.origin };
    const heard = { edit: written, clock: written.clock };
    this.#tell(heard, false);
    this.#kept.push({ origin: this.origin, heard });
    const was = this.#browser.stored;
    this.#browser.stored = written;
    const others = unseen(was, written);
    if (others.length === 0) return;
    this.origin = { ...this.origin, others: [...this.origin.others, ...others] };
    this.#write();
  }
}

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("type" as const), tab: fc.nat(2) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("hear" as const), tab: fc.nat(2) }) },
  ...(["focus", "mine", "other", "again", "reopen"] as const).map((kind) => ({
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant(kind), tab: fc.nat(2) }),
  })),
);

describe("tabs that edit one cell", () => {
  test("a tab that has not touched the cell follows the other", () => {
    const browser = new Browser(2);
    const [a, b] = browser.tabs;
    a?.type("one");
    a?.type("two");
    browser.deliverAll();
    expect(b?.source).toBe("two");
    b?.type("three");
    browser.deliverAll();
    expect(a?.source).toBe("three");
    expect(a?.origin.others).toEqual([]);
    expect(browser.stored?.others).toEqual([]);
  });

  test("both edit at once: each keeps its own and has the other's beside it", () => {
    const browser = new Browser(2);
    const [a, b] = browser.tabs;
    a?.type("mine");
    b?.type("yours");
    browser.deliverAll();
    expect([a?.source, b?.source]).toEqual(["mine", "yours"]);
    expect(a?.origin.others.map(({ source }) => source)).toEqual(["yours"]);
    expect(b?.origin.others.map(({ source }) => source)).toEqual(["mine"]);
    a?.choose("other");
    browser.deliverAll();
    expect([a?.source, b?.source]).toEqual(["yours", "yours"]);
    expect(browser.stored).toMatchObject({ source: "yours", others: [] });
    expect([a?.origin.others, b?.origin.others]).toEqual([[], []]);
  });

  test("whoever is in the midst of typing is told, and nothing is taken from them", () => {
    const browser = new Browser(2);
    const [a, b] = browser.tabs;
    if (a === undefined || b === undefined) throw new Error("Expected two tabs.");
    b.isBusy = true;
    a.type("one");
    browser.deliverAll();
    expect(b.source).toBeUndefined();
    expect(b.origin.others.map(({ source }) => source)).toEqual(["one"]);
    b.type("two");
    browser.deliverAll();
    expect(browser.stored?.source).toBe("two");
    expect(browser.stored?.others.map(({ source }) => source)).toEqual(["one"]);
    b.choose("mine");
    browser.deliverAll();
    expect(a.source).toBe("two");
    expect(browser.stored?.others).toEqual([]);
  });

  test("what is told again is let be by who has seen it, chosen or not", () => {
    const edit = { source: "one", original, by: "a", clock: { a: 2 }, others: [] };
    const told = { edit, clock: edit.clock };
    expect(knows(noOrigin, told)).toBe(false);
    expect(knows({ by: "a", clock: { a: 1 }, others: [] }, told)).toBe(false);
    expect(knows({ by: "b", clock: { a: 2, b: 1 }, others: [] }, told)).toBe(true);
    // Reset there: what is told waits to be chosen, and must not come as if that tab had nothing of its own.
    const waiting = { by: "b", clock: { b: 2 }, others: [{ by: "a", count: 2, source: "one" }] };
    expect(knows(waiting, told)).toBe(true);
    expect(knows(waiting, { edit: undefined, clock: { a: 3, b: 2 } })).toBe(false);
    expect(knows(waiting, { edit: undefined, clock: { b: 2 } })).toBe(true);
  });

  test("a write that comes late takes the place of what it rests on alone", () => {
    const edit = { source: "one", original, by: "a", clock: { a: 1 }, others: [] };
    const next = { source: "two", original, by: "a", clock: { a: 2 }, others: [] };
    const other = { source: "other", original, by: "b", clock: { b: 1 }, others: [] };
    const late = { edit: next, clock: next.clock };
    expect(withLate(undefined, late)).toEqual(next);
    expect(withLate(edit, late)).toEqual(next);
    // It has come through after all, and somebody has gone on from there.
    const newer = { source: "three", original, by: "b", clock: { a: 2, b: 1 }, others: [] };
    expect(withLate(next, late)).toBe(next);
    expect(withLate(newer, late)).toBe(newer);
    expect(withLate(other, late)).toEqual({
      ...next,
      others: [{ by: "b", count: 1, source: "other" }],
    });
    // Reset: nothing of what it had not seen goes with it.
    const reset = { edit: undefined, clock: { a: 2 } };
    expect(withLate(undefined, reset)).toBeUndefined();
    expect(withLate(edit, reset)).toBeUndefined();
    expect(withLate(other, reset)).toBe(other);
    const both = { ...edit, others: [{ by: "b", count: 1, source: "other" }] };
    expect(withLate(both, reset)).toBe(both);
  });

  test("a tab takes back no count that it knows, whatever it hears late", () => {
    // Both have written the same; the other's clock is behind in this tab's own count, and in a third's.
    const edit = { source: "same", original, by: "b", clock: { a: 1, b: 4, c: 2 }, others: [] };
    const own = {
      source: "same",
      origin: { by: "a", clock: { a: 3, b: 2, c: 5 }, others: [] },
      tab: "a",
      isBusy: false,
    };
    const received = receive(own, { edit, clock: edit.clock });
    expect(received.origin.clock).toEqual({ a: 3, b: 4, c: 5 });
  });

  test("no text that nothing was made from is ever lost, in whatever order messages come", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const browser = new Browser(3);
        const typed = new Set<string>();
        /** What the reader has gone on from, or has chosen against. */
        const left = new Set<string>();
        for (const { kind, tab: index } of steps) {
          const tab = browser.tabs[index];
          if (tab === undefined) continue;
          const [other] = tab.origin.others;
          if (kind === "type" || kind === "reopen") {
            if (tab.source !== undefined) left.add(tab.source);
            const text = `text ${String(typed.size + 1)}`;
            typed.add(text);
            tab[kind](text);
          } else if (kind === "hear") tab.hear();
          else if (kind === "focus") tab.isBusy = !tab.isBusy;
          else if (kind === "again") tab.tellAgain();
          else if (other !== undefined) {
            const against = kind === "mine" ? other.source : tab.source;
            if (against !== undefined) left.add(against);
            tab.choose(kind);
          }
        }
        browser.deliverAll();
        const stored = [
          browser.stored?.source,
          ...(browser.stored?.others ?? []).map(({ source }) => source),
        ];
        for (const text of typed) if (!left.has(text)) expect(stored).toContain(text);
      }),
      { numRuns: 5000 },
    );
  });
});

test("what was kept before tabs had names is an edit like any other", () => {
  const old = parseKeptEdit({ source: "old", original });
  expect(old).toEqual({ source: "old", original, by: "", clock: { "": 1 }, others: [] });
  // A tab that wrote before it could read has not seen it.
  const written = { source: "new", ...advance(noOrigin, "t1", 1) };
  expect(unseen(old, written).map(({ source }) => source)).toEqual(["old"]);
});

test("what is no edit is none, whatever it is", () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const edit = parseKeptEdit(value);
      if (edit !== undefined) expect(typeof edit.source).toBe("string");
    }),
  );
});
