/** Tries a program's schedules until one fails, all are tried, or a bound is met. */
import { createRandom } from "../../sandbox/lab-fetch/random.ts";
import type { Choose, Failure, Program, Verdict } from "../run.ts";
import { differenceIn, enumerate } from "./enumerate.ts";
import type { Price } from "./enumerate.ts";

export type Strategy =
  /** Every schedule, depth first. */
  | { readonly kind: "all" }
  /** Any option at each choice, by a seed: the same seed tries the same schedules. */
  | { readonly kind: "random"; readonly seed: number }
  /**
   * The oldest is next, but for at most so many delays: choosing the third costs two. First all schedules
   * with none, then those with one, and so on (Emmi, Qadeer and Rakamarić, "Delay-bounded scheduling", 2011).
   */
  | { readonly kind: "delays"; readonly most: number };

export interface SearchLimits {
  readonly schedules: number;
  /** ms, by `now`. */
  readonly time: number;
  readonly now: () => number;
  /** ms for which the search goes on after a failure, to count how many fail; 0 where it is not said. */
  readonly countFor?: number;
  /** Choices of the last schedule of a search depth first: those up to it have been counted. */
  readonly behind?: readonly number[];
}

export interface Progress {
  readonly tried: number;
  readonly failed: number;
  /** Of the tree that is searched, 0 to 1; undefined where it is not known. */
  readonly fraction: number | undefined;
}

export interface CutShort {
  readonly kind: "cut-short";
  readonly tried: number;
  /** `steps`: some run was so long that its later choices were made for it; `delays`: by the strategy. */
  readonly by: "schedules" | "time" | "steps" | "delays";
}

export type SearchResult =
  /** Every schedule has been tried. */
  | { readonly kind: "holds"; readonly tried: number }
  | {
      readonly kind: "broken";
      readonly tried: number;
      readonly failed: number;
      /** Whether every schedule has been tried. */
      readonly isAll: boolean;
      /** Of the first that failed. */
      readonly choices: readonly number[];
      readonly failure: Failure;
    }
  | CutShort
  | { readonly kind: "unexplorable"; readonly because: string }
  | { readonly kind: "missing"; readonly address: string };

/** ms between two words of progress. */
const pace = 50;

/** @param tell called now and then */
export function search(
  program: Program,
  strategy: Strategy,
  limits: SearchLimits,
  tell: (progress: Progress) => void = () => undefined,
): SearchResult {
  const tally = new Tally(limits, tell);
  try {
    switch (strategy.kind) {
      case "all":
        return searchAll(program, tally);
      case "random":
        return searchRandomly(program, strategy.seed, tally);
      case "delays":
        return searchByDelays(program, strategy.most, tally);
    }
  } catch (error) {
    const because = differenceIn(error);
    if (because === undefined) throw error;
    return { kind: "unexplorable", because };
  }
}

/** What has been tried, and whether it goes on. */
class Tally {
  readonly #limits: SearchLimits;
  readonly #tell: (progress: Progress) => void;
  #run = 0;
  /** Of those, how many had been counted before. */
  #known = 0;
  #failed = 0;
  #first: { readonly choices: readonly number[]; readonly failure: Failure } | undefined;
  /** By `limits.now`. */
  #until: number;
  #toldAt: number;
  #fraction: number | undefined;
  #isWhole = true;

  constructor(limits: SearchLimits, tell: (progress: Progress) => void) {
    this.#limits = limits;
    this.#tell = tell;
    this.#toldAt = limits.now();
    this.#until = this.#toldAt + limits.time;
  }

  /** Notes one. @returns what ends the search with it */
  add(
    verdict: Verdict,
    choices: readonly number[],
    fraction: number | undefined,
  ): SearchResult | undefined {
    if (verdict.kind === "unexplorable" || verdict.kind === "missing") return verdict;
    this.#run++;
    const { behind } = this.#limits;
    if (behind !== undefined && !isBehind(choices, behind)) this.#known++;
    this.#fraction = fraction;
    if (verdict.kind === "open") throw new Error("Expected a run to its end; found an open one.");
    if (!verdict.isWhole) this.#isWhole = false;
    if (verdict.kind === "failed") {
      this.#failed++;
      if (this.#first === undefined) {
        const { countFor = 0, now } = this.#limits;
        this.#first = { choices: [...choices], failure: verdict.failure };
        if (countFor === 0) return this.#broken(false);
        this.#until = Math.min(this.#until, now() + countFor);
      }
    }
    // The first failure at once: the next schedule may be one without an end.
    if (verdict.kind === "failed" && this.#failed === 1) this.#tellOf();
    return undefined;
  }

  get #tried(): number {
    return this.#run - this.#known;
  }

  #tellOf(): void {
    this.#tell({ tried: this.#tried, failed: this.#failed, fraction: this.#fraction });
  }

  /** Before another one. @returns the result where there is no more room for it */
  limit(): SearchResult | undefined {
    if (this.#run >= this.#limits.schedules) return this.end("schedules");
    const now = this.#limits.now();
    if (now - this.#toldAt >= pace) {
      this.#toldAt = now;
      this.#tellOf();
    }
    return this.#run > 0 && now >= this.#until ? this.end("time") : undefined;
  }

  /** @param by what keeps it from having tried all; undefined where it has */
  end(by?: CutShort["by"]): SearchResult {
    if (this.#first !== undefined) return this.#broken(by === undefined && this.#isWhole);
    const tried = this.#tried;
    if (by !== undefined) return { kind: "cut-short", tried, by };
    return this.#isWhole ? { kind: "holds", tried } : { kind: "cut-short", tried, by: "steps" };
  }

  #broken(isAll: boolean): SearchResult {
    const tried = this.#tried;
    if (this.#first === undefined) throw new Error("Expected a failure; found none.");
    return { kind: "broken", tried, failed: this.#failed, isAll, ...this.#first };
  }
}

/** Whether a search depth first comes to `choices` after `others`. Both are of whole schedules. */
function isBehind(choices: readonly number[], others: readonly number[]): boolean {
  const at = choices.findIndex((choice, index) => choice !== others[index]);
  return at !== -1 && (choices[at] ?? 0) > (others[at] ?? 0);
}

function searchAll(program: Program, tally: Tally): SearchResult {
  const all = enumerate(program);
  let isOver = false;
  for (;;) {
    const limit = isOver ? undefined : tally.limit();
    if (limit) return limit;
    const tried = all.next();
    if (!tried) return tally.end();
    isOver = tried.isLast;
    const result = tally.add(tried.verdict, tried.choices, tried.fraction);
    if (result) return result;
  }
}

function searchRandomly(program: Program, seed: number, tally: Tally): SearchResult {
  const random = createRandom(seed);
  for (;;) {
    const limit = tally.limit();
    // However many have been tried, there is no saying that all have.
    if (limit) return limit;
    const choices: number[] = [];
    const choose: Choose = (options) => {
      const index = Math.floor(random() * options.length);
      choices.push(index);
      return index;
    };
    const result = tally.add(program.run(choose), choices, undefined);
    if (result) return result;
    if (choices.length === 0) return tally.end();
  }
}

function searchByDelays(program: Program, most: number, tally: Tally): SearchResult {
  for (let bound = 0; bound <= most; bound++) {
    const price: Price = { of: (_, index) => index, bound };
    const within = enumerate(program, price);
    for (let tried = within.next(); tried; tried = within.next()) {
      // The others were tried with a lower bound.
      if (tried.cost >= bound) {
        const result = tally.add(tried.verdict, tried.choices, undefined);
        if (result) return result;
      }
      const limit = tally.limit();
      if (limit && !tried.isLast) return limit;
    }
    if (!within.isPruned) return tally.end();
  }
  return tally.end("delays");
}
