/**
 * A realm of its own for a program of one or several modules, run as they are or as the compiler makes
 * them, with the real tracer. Needs `--experimental-vm-modules`.
 */
import { dirname, join } from "node:path";
import vm from "node:vm";
import type { Module } from "node:vm";
import { compileModule } from "../../compile.ts";
import { runtimeTarget } from "../../module.ts";
import { traceTarget } from "../hooks.ts";
import { platformName } from "./bundle-tracer.ts";
import type { RealmPlatform, RealmTracing } from "./bundle-tracer.ts";

/** How modules become JavaScript. */
export type Build =
  /** As they are. */
  | { readonly kind: "native" }
  /** Through the compiler, without tracing. */
  | { readonly kind: "untraced" }
  /** @property tracer of `bundleTracer`; @property rewrite of what the compiler made, to spoil it on purpose */
  | {
      readonly kind: "traced";
      readonly tracer: vm.Script;
      readonly rewrite?: (code: string) => string;
    };

export interface RealmOptions {
  readonly build: Build;
  /** The text of a module. @throws where there is none */
  readonly read: (path: string) => string;
  readonly platform?: Partial<RealmPlatform>;
  /** Runs first of all, before the tracer: a `vm.Script`, for one. */
  readonly before?: { runInContext(context: vm.Context): void };
}

/** Why a module cannot be run: the compiler says so. */
export class NotCompiled extends Error {
  override readonly name = "NotCompiled";
}

/** The compiler's refusal behind an error of a module's loading. */
export function refusalIn(error: unknown): NotCompiled | undefined {
  if (error instanceof NotCompiled) return error;
  return error instanceof Error && error.cause !== undefined ? refusalIn(error.cause) : undefined;
}

export interface Realm {
  readonly context: vm.Context;
  /** Why files did not compile. */
  readonly refusals: readonly string[];
  /** Evaluates a module with its imports. */
  run(path: string): Promise<void>;
  /** Undefined where it is not traced. */
  readonly tracing: RealmTracing | undefined;
}

export function createRealm({ build, read, platform, before }: RealmOptions): Realm {
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
  before?.runInContext(context);
  const tracing = build.kind === "traced" ? loadTracer(context, build.tracer, platform) : undefined;
  const modules = new Map<string, Module>();
  const links = new Map<Module, Promise<void>>();
  const refusals: string[] = [];
  let linking = Promise.resolve();

  function synthetic(exports: Readonly<Record<string, unknown>>): Module {
    const names = Object.keys(exports);
    return new vm.SyntheticModule(
      names,
      function () {
        for (const name of names) this.setExport(name, exports[name]);
      },
      { context },
    );
  }

  function load(path: string): Module {
    const known = modules.get(path);
    if (known !== undefined) return known;
    const source = read(path);
    const module = new vm.SourceTextModule(
      build.kind === "native" ? source : compile(path, source),
      {
        context,
        identifier: path,
        initializeImportMeta(meta) {
          meta.url = `file://${path}`;
        },
        importModuleDynamically: (specifier: string) => imported(resolve(specifier, path)),
      },
    );
    modules.set(path, module);
    return module;
  }

  function compile(path: string, source: string): string {
    const result = compileModule(path, source, { traced: build.kind === "traced" });
    if (!result.ok) {
      refusals.push(result.problem.message);
      throw new NotCompiled(result.problem.message);
    }
    const { code } = result.module;
    return build.kind === "traced" && build.rewrite !== undefined ? build.rewrite(code) : code;
  }

  function runtime(path: string): Module {
    const meta = Object.setPrototypeOf({ url: `file://${path}` }, null) as object;
    const script = new vm.Script(importerSource, {
      // The declared type knows no module in the place of a namespace; Node does.
      importModuleDynamically: ((specifier: string) => imported(resolve(specifier, path))) as never,
    });
    const makeImporter = script.runInContext(context) as (
      importing: (specifier: string) => (threw: boolean, error: unknown) => void,
    ) => unknown;
    const importModule = makeImporter((specifier) => {
      const settled = tracing?.importing(resolve(specifier, path));
      return (threw, error) => settled?.(threw, error);
    });
    return synthetic({ meta, importModule });
  }

  async function imported(path: string): Promise<Module> {
    try {
      return await evaluated(path);
    } catch (error) {
      // A thread throws its own `SyntaxError` for a file that does not compile.
      const refusal = refusalIn(error);
      if (refusal === undefined) throw error;
      const make = vm.runInContext("(message) => new SyntaxError(message)", context) as (
        message: string,
      ) => Error;
      throw make(refusal.message);
    }
  }

  /** One after the other, since two modules may ask for the same third; and once each. */
  function linked(module: Module): Promise<void> {
    const known = links.get(module);
    if (known !== undefined) return known;
    const made = linking.then(async () => {
      if (module.status === "unlinked") await module.link(link);
      if (module.status === "linking") throw new Error(`${module.identifier} could not be linked.`);
    });
    links.set(module, made);
    linking = made.catch(() => undefined);
    return made;
  }

  async function evaluated(path: string): Promise<Module> {
    const module = load(path);
    await linked(module);
    if (module.status === "errored") throw module.error;
    await module.evaluate();
    return module;
  }

  function link(specifier: string, referrer: Module): Module {
    if (specifier === traceTarget && tracing !== undefined) {
      return synthetic({ trace: (file: string) => tracing.trace(file) });
    }
    if (specifier === runtimeTarget) return runtime(referrer.identifier);
    return load(resolve(specifier, referrer.identifier));
  }

  return {
    context,
    refusals,
    tracing,
    run: async (path) => {
      try {
        await evaluated(path);
        tracing?.evaluated(path, false);
      } catch (error) {
        tracing?.evaluated(path, true, error);
        throw error;
      }
    },
  };
}

/** `import()` of a compiled module, as `src/sandbox/thread/modules.ts` has it. */
const importerSource = `(importing) => {
  const { apply } = Reflect;
  const { then } = Promise.prototype;
  const reject = Promise.reject.bind(Promise);
  const toText = String;
  return function importModule(specifier) {
    let text;
    try {
      text = typeof specifier === "symbol" ? \`\${specifier}\` : toText(specifier);
    } catch (error) {
      return reject(error);
    }
    const settled = importing(text);
    return apply(then, import(text), [
      (namespace) => { settled(false); return namespace; },
      (reason) => { settled(true, reason); throw reason; },
    ]);
  };
}`;

function resolve(specifier: string, referrer: string): string {
  return specifier.startsWith(".") ? join(dirname(referrer), specifier) : specifier;
}

function loadTracer(
  context: vm.Context,
  tracer: vm.Script,
  platform: Partial<RealmPlatform> = {},
): RealmTracing {
  let taken: RealmTracing | undefined;
  const complete: RealmPlatform = {
    soon: (call) => void setImmediate(call),
    after: (ms, call) => void setTimeout(call, ms).unref(),
    post: () => undefined,
    take(handoff) {
      taken = handoff;
    },
    ...platform,
  };
  const global = vm.runInContext("globalThis", context) as Record<string, unknown>;
  global[platformName] = complete;
  tracer.runInContext(context);
  if (taken === undefined)
    throw new Error("Expected the tracer to hand over its hooks; it did not.");
  return taken;
}
