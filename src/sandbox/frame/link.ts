/** Gives each module of a run an address, the addresses of what it imports written into it. Pure but for `make`. */
import { runtimeTarget } from "../../compiler/module.ts";
import { traceTarget } from "../../compiler/tracing/hooks.ts";
import { answerTarget } from "../answer-target.ts";
import { labExports, labTarget } from "../lab-module.ts";
import type { FrameModule } from "../protocol.ts";

/** Addresses of the modules that every run of a frame shares. */
export interface OwnModules {
  /** `thread/core-source.ts` */
  readonly core: string;
  readonly mark: string;
  readonly lab: string;
}

export interface LinkInput extends OwnModules {
  readonly modules: ReadonlyMap<string, FrameModule>;
  /** Files that throw a `SyntaxError` when they are imported. */
  readonly problems: ReadonlySet<string>;
  /** Makes an address for a module's source. `file`: whose, for stacks. */
  make(source: string, file?: string): string;
}

/**
 * Addresses of all modules. Each is made after those that it imports, since its text holds theirs.
 * @throws where modules import each other in a circle, which the page has checked.
 */
export function linkModules(input: LinkInput): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  if (!input.modules.has("lab")) addresses.set("lab", input.lab);
  const open = new Set<string>();

  function addressOf(name: string): string {
    const known = addresses.get(name);
    if (known !== undefined) return known;
    if (open.has(name))
      throw new Error(`Modules import each other in a circle: ${[...open].join(", ")}`);
    open.add(name);
    const address = input.make(sourceOf(name), name);
    open.delete(name);
    addresses.set(name, address);
    return address;
  }

  function sourceOf(name: string): string {
    if (input.problems.has(name)) return failingSource(input.core, name);
    const module = input.modules.get(name);
    if (module === undefined) {
      throw new Error(`Expected a module ${name}; found ${[...input.modules.keys()].join(", ")}`);
    }
    let code = "";
    let from = 0;
    for (const site of module.sites) {
      code += module.code.slice(from, site.start) + JSON.stringify(target(site.target, name));
      from = site.end;
    }
    code += module.code.slice(from);
    // What an entry evaluates first has no imports of the lesson's. At the end it moves no line.
    return isLeaf(module, input.modules.has("lab"))
      ? `${code}\nimport ${JSON.stringify(input.mark)};\n`
      : code;
  }

  function target(name: string, importer: string): string {
    if (name === runtimeTarget) return input.make(runtimeSource(input.core, importer));
    if (name === labTarget) return input.lab;
    if (name === traceTarget || name === answerTarget) return input.core;
    return addressOf(name);
  }

  for (const name of input.modules.keys()) addressOf(name);
  for (const name of input.problems) addressOf(name);
  return addresses;
}

/** @param hasLab Whether `lab` is one of the run's modules, which then marks the beginning itself. */
const isLeaf = ({ sites }: FrameModule, hasLab: boolean): boolean =>
  sites.every(
    ({ target }) =>
      [runtimeTarget, labTarget, traceTarget, answerTarget].includes(target) ||
      (target === "lab" && !hasLab),
  );

function runtimeSource(core: string, file: string): string {
  return `import { file } from ${JSON.stringify(core)};
export const { meta, importModule } = file(${JSON.stringify(file)});
`;
}

export function labSource(core: string): string {
  return `export { ${labExports.join(", ")} } from ${JSON.stringify(core)};\n`;
}

function failingSource(core: string, file: string): string {
  return `import { fail } from ${JSON.stringify(core)};
fail(${JSON.stringify(file)});
`;
}

/** Evaluated once in a thread, right before the first module of its entry: marks that the entry begins. */
export function markSource(core: string): string {
  return `import { begin } from ${JSON.stringify(core)};
begin();
`;
}

/**
 * Loads the mark into a thread's module map without evaluating it: linking fails, since it has no such
 * export. An entry then waits for no address but its own.
 */
export function aheadSource(mark: string): string {
  return `import { nothing } from ${JSON.stringify(mark)};
nothing;
`;
}
