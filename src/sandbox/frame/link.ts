/** Gives each module of a run an address, the addresses of what it imports written into it. Pure but for `make`. */
import { runtimeTarget } from "../../compiler/module.ts";
import { labExports, labTarget } from "../lab-module.ts";
import type { FrameModule } from "../protocol.ts";

export interface LinkInput {
  readonly modules: ReadonlyMap<string, FrameModule>;
  /** Files that throw a `SyntaxError` when they are imported. */
  readonly problems: ReadonlySet<string>;
  /** Address of the core: `thread/core-source.ts`. */
  readonly core: string;
  /** Makes an address for a module's source. */
  make(source: string): string;
}

/**
 * Addresses of all modules. Each is made after those that it imports, since its text holds theirs.
 * @throws where modules import each other in a circle, which the page has checked.
 */
export function linkModules(input: LinkInput): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  const open = new Set<string>();

  function addressOf(name: string): string {
    const known = addresses.get(name);
    if (known !== undefined) return known;
    if (open.has(name))
      throw new Error(`Modules import each other in a circle: ${[...open].join(", ")}`);
    open.add(name);
    const address = input.make(sourceOf(name));
    open.delete(name);
    addresses.set(name, address);
    return address;
  }

  function sourceOf(name: string): string {
    if (input.problems.has(name)) return failingSource(input.core, name);
    const module = input.modules.get(name);
    if (module === undefined) {
      if (name === "lab") return labSource(input.core);
      throw new Error(`Expected a module ${name}; found ${[...input.modules.keys()].join(", ")}`);
    }
    let code = "";
    let from = 0;
    for (const site of module.sites) {
      code += module.code.slice(from, site.start) + JSON.stringify(target(site.target, name));
      from = site.end;
    }
    return code + module.code.slice(from);
  }

  function target(name: string, importer: string): string {
    if (name === runtimeTarget) return input.make(runtimeSource(input.core, importer));
    if (name === labTarget) return input.make(labSource(input.core));
    return addressOf(name);
  }

  for (const name of input.modules.keys()) addressOf(name);
  for (const name of input.problems) addressOf(name);
  addressOf("lab");
  return addresses;
}

function runtimeSource(core: string, file: string): string {
  return `import { file } from ${JSON.stringify(core)};
export const { meta, importModule } = file(${JSON.stringify(file)});
`;
}

function labSource(core: string): string {
  return `export { ${labExports.join(", ")} } from ${JSON.stringify(core)};\n`;
}

function failingSource(core: string, file: string): string {
  return `import { fail } from ${JSON.stringify(core)};
fail(${JSON.stringify(file)});
`;
}

/** Marks that the entry begins once all of it is there, then evaluates it. */
export function entrySource(mark: string, address: string): string {
  return `import ${JSON.stringify(mark)};
import ${JSON.stringify(address)};
`;
}

export function markSource(core: string): string {
  return `import { begin } from ${JSON.stringify(core)};
begin();
`;
}
