/** What the rewriting of one module's parts shares. */
import type { Node } from "../../compiler/ast.ts";
import type { FunctionFacts } from "./function-facts.ts";

export interface ModuleContext {
  /** Begins every name of ours; no module of the program has it. */
  readonly prefix: string;
  readonly facts: FunctionFacts;
  /** The number of a place, which the code names when it gets there. */
  readonly site: (node: Node) => number;
  /** A number for names that must differ from those of other scopes. */
  readonly serial: () => number;
  /** Blocks that wait for disposals at their end. */
  readonly disposing: ReadonlySet<Node>;
  /** What stands for an imported name, where a node refers to one. */
  readonly imported: (node: Node) => string | undefined;
  /** Whether a node runs in an async generator of its own. */
  readonly inAsyncGenerator: (node: Node) => boolean;
}

/** The engine's tools, by the letters that follow the prefix. */
export const toolNames = {
  /** `start(site, generator)`: an async function's call. */
  start: "a",
  /** `startWith(site, body, self, args)`: one whose parameters may throw. */
  startWith: "b",
  /** `generate(site, generator)`: an async generator's call. */
  generate: "g",
  /** `wait(site, value): value`: before `await`. */
  wait: "w",
  /** `give(site, value)`: what an async generator yields. */
  give: "y",
  /** `delegate(site, iterable)`: `yield*` of an async generator; itself to be delegated to. */
  delegate: "d",
  /** `loop(iterable, name)`: what `for await` goes through. */
  loop: "f",
  /** `closeLoop(loop)`: when it is left early; to be delegated to. */
  closeLoop: "c",
  /** `disposals(site)`: what `await using` gathers. */
  disposals: "u",
  /** `enter(site)`: a plain function begins. */
  enter: "l",
  /** `apply(function, self, args)` */
  apply: "p",
} as const;

export type ToolName = keyof typeof toolNames;

/** Under this name a module's exports hold what `import * as all` gives. */
export const namespaceKey = "*namespace*";
