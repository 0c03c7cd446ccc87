/** Runs one test in a realm of its own. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import vm from "node:vm";
import { createRealm, refusalIn } from "../../src/compiler/tracing/realm/realm.ts";
import type { Build } from "../../src/compiler/tracing/realm/realm.ts";
import type { ConformanceTest } from "./read-test.ts";

export type Outcome =
  | { readonly kind: "passed" }
  | { readonly kind: "failed"; readonly message: string }
  /** The compiler does not take it. */
  | { readonly kind: "skipped"; readonly reason: string };

/** ms until an async test that has nothing more to do is given up. */
const patience = 150;

const scripts = new Map<string, vm.Script>();

function harness(suite: string, name: string): vm.Script {
  const known = scripts.get(name);
  if (known !== undefined) return known;
  const script = new vm.Script(readFileSync(join(suite, "harness", name), "utf8"), {
    filename: name,
  });
  scripts.set(name, script);
  return script;
}

export async function runTest(
  suite: string,
  test: ConformanceTest,
  build: Build,
): Promise<Outcome> {
  const main = join(suite, "test", test.path);
  const isAsync = test.flags.includes("async");
  let finish: (message: string) => void = () => undefined;
  const done = new Promise<string>((resolve) => (finish = resolve));
  const realm = createRealm({
    build,
    read: (path) => (path === main ? test.source : readFileSync(path, "utf8")),
  });
  const global = vm.runInContext("globalThis", realm.context) as Record<string, unknown>;
  global["print"] = (line: unknown) => {
    finish(String(line));
  };
  global["$262"] = makeHost(realm.context, dirname(main));
  const parts = [
    "assert.js",
    "sta.js",
    ...(isAsync ? ["doneprintHandle.js"] : []),
    ...test.includes,
  ];
  for (const part of parts) harness(suite, part).runInContext(realm.context);

  try {
    await realm.run(main);
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal !== undefined) return { kind: "skipped", reason: refusal.message };
    return judge(test, nameOf(error), describe(error));
  }
  if (!isAsync || test.negative) return judge(test, undefined, "");
  const timer = setTimeout(() => {
    finish("$DONE was never called");
  }, patience);
  const message = await done;
  clearTimeout(timer);
  if (message === "Test262:AsyncTestComplete") return { kind: "passed" };
  // What it imported may be what the compiler does not take.
  const [reason] = realm.refusals;
  return reason === undefined ? { kind: "failed", message } : { kind: "skipped", reason };
}

function judge(test: ConformanceTest, thrown: string | undefined, message: string): Outcome {
  const expected = test.negative?.type;
  if (thrown === expected) return { kind: "passed" };
  if (thrown === undefined)
    return { kind: "failed", message: `expected ${expected ?? "an error"}, found none` };
  return { kind: "failed", message };
}

function nameOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return typeof error;
  const { constructor } = error;
  return typeof constructor === "function" ? constructor.name : "";
}

function describe(error: unknown): string {
  try {
    return `${nameOf(error)}: ${error instanceof Object || (typeof error === "object" && error !== null && "message" in error) ? String((error as { message?: unknown }).message) : String(error)}`;
  } catch {
    return "an error that cannot be told";
  }
}

/** `$262`, as far as tests of async code ask for it. */
function makeHost(context: vm.Context, folder: string): object {
  const run = (source: string): unknown => vm.runInContext(source, context);
  const host = run("({})") as Record<string, unknown>;
  host["global"] = run("globalThis");
  host["evalScript"] = run;
  host["gc"] = () => undefined;
  host["detachArrayBuffer"] = run("(buffer) => { buffer.transfer(); }");
  host["createRealm"] = () => makeHost(vm.createContext(vm.constants.DONT_CONTEXTIFY), folder);
  return host;
}
