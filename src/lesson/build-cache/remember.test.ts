import { existsSync, mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { fixtureRoot } from "../lesson-fixture.ts";
import {
  cacheFile,
  closeBuildCache,
  isBuilding,
  once,
  onceDigested,
  openBuildCache,
  remember,
  rememberAsync,
} from "./remember.ts";

function writeSource(root: string, text: string): void {
  const file = join(root, "src/engine.ts");
  writeFileSync(file, text);
  utimesSync(file, 0, 0);
}

function project(): string {
  const root = fixtureRoot({});
  mkdirSync(join(root, "src"));
  writeSource(root, "1");
  return root;
}

let opened: string | undefined;

/** Does `work` as one build. */
function build<T>(root: string, work: () => T): T {
  openBuildCache(root);
  opened = root;
  try {
    return work();
  } finally {
    closeBuildCache(root);
  }
}

afterEach(() => {
  if (opened !== undefined) closeBuildCache(opened);
  vi.unstubAllEnvs();
});

test("outside a build nothing is remembered", () => {
  const make = vi.fn(() => 1);
  remember("kind", ["a"], make);
  remember("kind", ["a"], make);
  once("name", make);
  once("name", make);
  expect(make).toHaveBeenCalledTimes(4);
  expect(isBuilding()).toBe(false);
});

test("in a build, and in the next, work is done once for the same inputs", () => {
  const root = project();
  const value = { date: new Date(0), map: new Map([["a", undefined]]), bytes: new Uint8Array([1]) };
  const make = vi.fn(() => value);
  build(root, () => {
    remember("kind", ["a", { b: 1 }], make);
    remember("kind", ["a", { b: 1 }], make);
  });
  build(root, () => {
    expect(remember("kind", ["a", { b: 1 }], make)).toEqual(value);
  });
  expect(make).toHaveBeenCalledTimes(1);
});

test("other inputs, and another kind, are other work", () => {
  const make = vi.fn(() => 1);
  build(project(), () => {
    remember("kind", ["a", "b"], make);
    remember("kind", ["a,b"], make);
    remember("kind", ["b", "a"], make);
    remember("other", ["a", "b"], make);
  });
  expect(make).toHaveBeenCalledTimes(4);
});

test("undefined is a result", () => {
  const make = vi.fn(() => undefined);
  build(project(), () => {
    remember("kind", [], make);
    remember("kind", [], make);
  });
  expect(make).toHaveBeenCalledTimes(1);
});

test("what fails is tried again", async () => {
  const root = project();
  openBuildCache(root);
  opened = root;
  const fail = vi.fn(() => {
    throw new Error("no");
  });
  expect(() => remember("kind", [], fail)).toThrow("no");
  expect(() => remember("kind", [], fail)).toThrow("no");
  const reject = vi.fn(() => Promise.reject(new Error("not yet")));
  await expect(rememberAsync("later", [], reject)).rejects.toThrow("not yet");
  await expect(rememberAsync("later", [], () => Promise.resolve(1))).resolves.toBe(1);
  await expect(rememberAsync("later", [], reject)).resolves.toBe(1);
  expect(fail).toHaveBeenCalledTimes(2);
  expect(reject).toHaveBeenCalledTimes(1);
});

test("another engine finds nothing of this one's", () => {
  const root = project();
  const make = vi.fn(() => 1);
  build(root, () => remember("kind", [], make));
  writeSource(root, "2");
  build(root, () => remember("kind", [], make));
  expect(make).toHaveBeenCalledTimes(2);
  writeSource(root, "1");
  build(root, () => remember("kind", [], make));
  expect(make).toHaveBeenCalledTimes(2);
});

test("at the end what digests are made of is read anew, and once for all of them", () => {
  const read = vi.fn(() => "places");
  build(project(), () => {
    for (const lesson of ["a", "b", "c"]) {
      onceDigested(lesson, () => `${lesson} ${once("places", read)}`);
    }
    expect(read).toHaveBeenCalledTimes(1);
  });
  expect(read).toHaveBeenCalledTimes(2);
  expect(isBuilding()).toBe(false);
});

test("what was made while the engine changed is not kept", () => {
  const root = project();
  const make = vi.fn(() => 1);
  build(root, () => {
    remember("kind", [], make);
    writeSource(root, "2");
  });
  writeSource(root, "1");
  build(root, () => remember("kind", [], make));
  expect(make).toHaveBeenCalledTimes(2);
});

test("BUILD_CACHE=off leaves nothing and takes nothing", () => {
  const root = project();
  vi.stubEnv("BUILD_CACHE", "off");
  const make = vi.fn(() => 1);
  build(root, () => {
    remember("kind", [], make);
    remember("kind", [], make);
  });
  expect(make).toHaveBeenCalledTimes(1);
  expect(existsSync(join(root, cacheFile))).toBe(false);
});

test("BUILD_CACHE names another file", () => {
  const root = project();
  const file = join(fixtureRoot({}), "other.sqlite");
  const make = vi.fn(() => 1);
  vi.stubEnv("BUILD_CACHE", file);
  build(root, () => remember("kind", [], make));
  build(root, () => remember("kind", [], make));
  expect(make).toHaveBeenCalledTimes(1);
  expect(existsSync(file)).toBe(true);
  expect(existsSync(join(root, cacheFile))).toBe(false);
});

test("`once` holds for one build", () => {
  const root = project();
  const read = vi.fn(() => 1);
  build(root, () => once("name", read) + once("name", read));
  expect(read).toHaveBeenCalledTimes(1);
  build(root, () => once("name", read));
  expect(read).toHaveBeenCalledTimes(2);
});

test("what was made while its files changed is not kept", () => {
  const root = project();
  const make = vi.fn(() => 1);
  let text = "before";
  const digest = (): string => onceDigested("text", () => text);
  const made = (edit: () => void) => () => {
    remember("kind", [digest()], make);
    edit();
    expect(digest()).toBe("before");
  };
  build(
    root,
    made(() => {
      text = "after";
    }),
  );
  text = "before";
  build(
    root,
    made(() => undefined),
  );
  build(
    root,
    made(() => undefined),
  );
  expect(make).toHaveBeenCalledTimes(2);
});
