import { expect, test } from "vitest";
import { libraryModule } from "./libraries.ts";

test.each(["comlink", "p-limit"] as const)(
  "%s imports nothing and exports what it says",
  async (name) => {
    const module = await libraryModule(name);
    expect(module.file).toBe(name);
    expect(module.sites).toEqual([]);
    const loaded: unknown = await import(`data:text/javascript,${encodeURIComponent(module.code)}`);
    expect(Object.keys(loaded as object).sort()).toEqual([...(module.exports ?? [])].sort());
  },
);

test("what the course uses of them is there", async () => {
  expect((await libraryModule("p-limit")).exports).toContain("default");
  expect((await libraryModule("comlink")).exports).toEqual(
    expect.arrayContaining(["wrap", "expose", "transfer"]),
  );
  expect((await libraryModule("lab")).exports).toContain("display");
});
