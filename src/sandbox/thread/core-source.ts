/**
 * How a module reaches its thread. The prelude leaves one object under a name on the global, and
 * imports the *core* module, which takes the object, deletes the name, and exports what it found. No
 * code of a cell has run by then. Modules import from the core by its address, which the frame writes
 * into them, and only thread 0 is heard when it answers, once; there a cell cannot import an address.
 */
import type { Lab } from "./lab.ts";
import type { Taps } from "./taps.ts";

/** The name that the object has for as long as the core takes to evaluate. */
export const handoffName = "interleave:handoff";

export interface Handoff {
  /** What stands for `import.meta` and `import()` in a module. */
  file(name: string): ModuleRuntime;
  /** What a traced file calls. */
  trace(name: string): object;
  /** Tells the page `{ [name]: value }`: for modules of ours, which import it as `answerTarget`. */
  answer(name: string, value: unknown): void;
  /** The thread's entry begins to evaluate. */
  begin(): void;
  /** Throws the thread's own `SyntaxError`. */
  fail(file: string): never;
  readonly invariant: Lab["invariant"];
  readonly watch: Lab["watch"];
  readonly display: Lab["display"];
  readonly progress: Lab["progress"];
  readonly taps: Taps["listen"];
  readonly cores: number;
}

export interface ModuleRuntime {
  readonly meta: object;
  importModule(specifier: unknown): Promise<unknown>;
}

export const coreSource = `const given = self[${JSON.stringify(handoffName)}];
delete self[${JSON.stringify(handoffName)}];
export const { file, trace, answer, begin, fail, display, progress, taps, cores, invariant, watch } = given;
`;
