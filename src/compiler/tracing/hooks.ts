/**
 * What traced code calls: the names that a module takes from its thread, and what each does there.
 * `task` is what `enter…` gave. None changes or delays what the program computes.
 */
export const hookNames = {
  /** `enterModule(): task`: the module begins to evaluate. */
  enterModule: "m",
  /** `enter(site): task`: an async function's body begins. */
  enter: "e",
  /** `enterGenerator(site): task`: an async generator's body begins. */
  enterGenerator: "g",
  /** `enterDisposer(site): task`: an async `[Symbol.asyncDispose]` begins: for the task that leaves a scope. */
  enterDisposer: "a",
  /** `suspend(task, value): value`: before `await`. */
  suspend: "s",
  /** `resume(task, value): value`: behind `await`, and wherever a rejection may have brought it. */
  resume: "r",
  /** `caught(task, error)`: at the head of `catch (error)`. */
  caught: "h",
  /** `returns(task, value): value`: an async function's `return`. */
  returns: "v",
  /** `returnsLate(task, value): value`: a generator's `return`, which awaits its value. */
  returnsLate: "l",
  /** `fails(task, error): error`: what the body has thrown. */
  fails: "f",
  /** `exit(task)`: the body is over. */
  exit: "x",
  /** `yields(task, value): value`: before `yield`. */
  yields: "y",
  /** `yielded(task, value): value`: behind `yield`. */
  yielded: "u",
  /** `iterate(task, iterable, name): iterable`: what `for await` loops over, and what an error calls it. */
  iterate: "w",
  /** `delegate(task, iterable): iterable`: what `yield*` hands on to. */
  delegate: "d",
  /** `leaves(task): disposable`: its disposal is the first step of leaving a scope with `await using`. */
  leaves: "z",
} as const;

export type Hook = keyof typeof hookNames;

/** `trace("gather.ts")` gives a file its hooks; it comes from here. */
export const traceTarget = "interleave:trace";

/** Begins the name of each binding: a letter that programs seldom use, and one byte to engines. */
export const hookPrefix = "þ";
