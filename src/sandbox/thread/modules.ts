/** What the modules of a cell get from their thread: `import.meta`, and `import()`. */
import { waits } from "../limits.ts";
import { stackScheme } from "../stack-address.ts";
import type { MissingModule, StartThread } from "../protocol.ts";
import type { Activity } from "./activity.ts";
import type { ModuleHooks } from "./tracing/module-hooks.ts";
import type { ModuleRuntime } from "./core-source.ts";
import {
  after,
  bareList,
  decodePath,
  indexIn,
  install,
  rejectWith,
  setPrototype,
  sliceText,
  startsWith,
  SyntaxErrorClass,
  table,
  then,
  toText,
  TypeErrorClass,
  UrlClass,
} from "./intrinsics.ts";

/** Where a lesson's files seem to lie: `blob:` addresses are no base for `new URL("./x.ts", …)`. */
export const lessonBase = "file:///lesson/";

export interface Modules {
  know(told: Pick<StartThread, "addresses" | "problems" | "missing">): void;
  runtimeOf(file: string): ModuleRuntime;
  /** Throws the `SyntaxError` of a file that does not compile. */
  fail(file: string): never;
  problemOf(file: string): string | undefined;
  has(file: string): boolean;
  /** What is wrong with a name that is no module's, where the page has told of it, and where it stands. */
  missing(file: string): MissingModule | undefined;
  /** The run's cells, for messages: `a.ts, b.ts`. */
  cells(): string;
  /** The file that a URL stands for; undefined for what is not the lesson's. */
  fileAt(url: string): string | undefined;
  /** An address of a module in the terms of the lesson: `file:///lesson/gather.ts`. */
  publicAddress(address: string): string;
}

const hrefOf = (url: string, base: string): string => toText(new UrlClass(url, base));

export function createModules(
  activity: Activity,
  hooks: Pick<ModuleHooks, "importing" | "ended">,
): Modules {
  const addresses = table<string>();
  const files = table<string>();
  const problems = table<string>();
  const missing = table<MissingModule>();
  const names = bareList<string>();

  /** @param isOfCells libraries, whose names have no ending, left out */
  function list(isOfCells: boolean): string {
    let text = "";
    for (let index = 0; index < names.length; index++) {
      const name = names[index] ?? "";
      if (isOfCells && indexIn(name, ".") === -1) continue;
      text += `${text === "" ? "" : ", "}${name}`;
    }
    return text;
  }

  function fileAt(url: string): string | undefined {
    if (!startsWith(url, lessonBase)) return undefined;
    let path = sliceText(url, lessonBase.length);
    for (let index = 0; index < 2; index++) {
      const mark = index === 0 ? "?" : "#";
      const end = indexIn(path, mark);
      if (end !== -1) path = sliceText(path, 0, end);
    }
    try {
      return decodePath(path);
    } catch {
      return path;
    }
  }

  /** The name of what `specifier` stands for in a module of the lesson. */
  function resolve(specifier: string): string {
    const isRelative = startsWith(specifier, "./") || startsWith(specifier, "../");
    if (!isRelative && addresses[specifier] !== undefined) return specifier;
    if (!isRelative && !startsWith(specifier, "/") && !startsWith(specifier, lessonBase)) {
      throw new TypeErrorClass(unknown(specifier, specifier));
    }
    let file: string | undefined;
    try {
      file = fileAt(hrefOf(specifier, lessonBase));
    } catch {
      // No address at all, so no cell's.
    }
    if (file === undefined || addresses[file] === undefined) {
      throw new TypeErrorClass(unknown(specifier, file ?? specifier));
    }
    return file;
  }

  /** @param name what the specifier stands for */
  function unknown(specifier: string, name: string): string {
    const told = missing[name];
    if (told !== undefined) return told[1];
    // A run has what its files name in quotes: a name that is put together comes too late for what it names.
    return `Cannot import "${specifier}": there is no such cell or library in this run. There are: ${list(false)}. Others come along where they are named in quotes, as in import("./task.ts")`;
  }

  function importModule(specifier: unknown): Promise<unknown> {
    let file = "";
    let address: string | undefined;
    try {
      file = resolve(toText(specifier));
      address = addresses[file];
    } catch (error) {
      return rejectWith(error);
    }
    if (address === undefined) return rejectWith(new TypeErrorClass(unknown(file, file)));
    let isCounted = true;
    const imported = hooks.importing(file);
    activity.begin();
    const settle = (): void => {
      if (!isCounted) return;
      isCounted = false;
      activity.end();
    };
    // A module that awaits what never comes must not keep the run open for ever.
    after(waits.import, settle);
    return then(
      import(address),
      (namespace) => {
        settle();
        askFor(imported(false));
        return namespace;
      },
      (reason) => {
        settle();
        askFor(imported(true, reason));
        throw reason;
      },
    );
  }

  /** Modules below one that was imported, to know how they end. They have begun, so nothing is evaluated by it. */
  function askFor(asked: readonly string[]): void {
    if (asked.length > 0) activity.hold();
    for (let index = 0; index < asked.length; index++) {
      const file = asked[index] ?? "";
      const address = addresses[file];
      if (address === undefined) continue;
      void then(
        import(address),
        () => {
          hooks.ended(file, false);
        },
        () => {
          hooks.ended(file, true);
        },
      );
    }
  }

  /** The file behind what stands for it in stacks: `stack-address.ts`. */
  function fileInStack(address: string): string | undefined {
    if (!startsWith(address, stackScheme)) return undefined;
    try {
      const file = decodePath(sliceText(address, indexIn(address, "/") + 1));
      return addresses[file] === undefined ? undefined : file;
    } catch {
      // A stack is the cell's to write.
      return undefined;
    }
  }

  return {
    know(told) {
      // Before any code of a cell runs, so iterators are the platform's.
      for (const [file, address] of told.addresses) {
        addresses[file] = address;
        files[address] = file;
        names[names.length] = file;
      }
      for (const [file, message] of told.problems) problems[file] = message;
      for (const one of told.missing) missing[one[0]] = one;
    },
    runtimeOf(file) {
      const meta = {};
      setPrototype(meta, null);
      install(meta, "url", lessonBase + file);
      install(meta, "resolve", (specifier: unknown): string => {
        const text = toText(specifier);
        const name = resolve(text);
        return startsWith(text, ".") || startsWith(text, "/") ? lessonBase + name : name;
      });
      return { meta, importModule };
    },
    fail(file) {
      throw new SyntaxErrorClass(problems[file] ?? `${file} does not compile`);
    },
    problemOf: (file) => problems[file],
    has: (file) => addresses[file] !== undefined,
    missing: (file) => missing[file],
    cells: () => list(true),
    fileAt,
    publicAddress(address) {
      const file = files[address] ?? fileInStack(address);
      return file === undefined ? address : lessonBase + file;
    },
  };
}
