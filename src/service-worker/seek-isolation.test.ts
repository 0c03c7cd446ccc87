import { describe, expect, test } from "vitest";

import { seekIsolation, type Surroundings } from "./seek-isolation.ts";

/** A page on a host without headers; `kept` is what the tab remembers. */
function page(over: Partial<Surroundings> = {}) {
  const seen = { registered: 0, reloaded: 0, kept: false };
  const surroundings: Surroundings = {
    isIsolated: false,
    canRegister: true,
    hasReloaded: () => seen.kept,
    keepReloaded: () => {
      seen.kept = true;
      return true;
    },
    register: () => {
      seen.registered += 1;
      return Promise.resolve();
    },
    hasReaderBegun: () => false,
    reload: () => {
      seen.reloaded += 1;
    },
    ...over,
  };
  return { seen, surroundings };
}

describe("a page that is not isolated", () => {
  test("is loaded once more, through the worker", async () => {
    const { seen, surroundings } = page();
    expect(await seekIsolation(surroundings)).toBe("reloading");
    expect(seen).toEqual({ registered: 1, reloaded: 1, kept: true });
  });

  test("is never loaded twice: where it did not help, it stays", async () => {
    const { seen, surroundings } = page();
    await seekIsolation(surroundings);
    expect(await seekIsolation(surroundings)).toBe("tried");
    expect(seen.reloaded).toBe(1);
  });

  test("has the worker for the next page, where it was removed after the tab had tried", async () => {
    const { seen, surroundings } = page({ hasReloaded: () => true });
    expect(await seekIsolation(surroundings)).toBe("tried");
    expect(seen).toEqual({ registered: 1, reloaded: 0, kept: false });
  });

  test("is not loaded again under the reader's hands, nor counted as tried", async () => {
    const { seen, surroundings } = page({ hasReaderBegun: () => true });
    expect(await seekIsolation(surroundings)).toBe("left to the reader");
    expect(seen).toEqual({ registered: 1, reloaded: 0, kept: false });
  });

  test("is not loaded again where that cannot be remembered", async () => {
    const { seen, surroundings } = page({ keepReloaded: () => false });
    expect(await seekIsolation(surroundings)).toBe("unavailable");
    expect(seen.reloaded).toBe(0);
  });

  test("stays as it is where there are no service workers", async () => {
    const { seen, surroundings } = page({ canRegister: false });
    expect(await seekIsolation(surroundings)).toBe("unavailable");
    expect(seen).toEqual({ registered: 0, reloaded: 0, kept: false });
  });
});

test("an isolated page needs nothing", async () => {
  const { seen, surroundings } = page({ isIsolated: true });
  expect(await seekIsolation(surroundings)).toBe("isolated");
  expect(seen).toEqual({ registered: 0, reloaded: 0, kept: false });
});
