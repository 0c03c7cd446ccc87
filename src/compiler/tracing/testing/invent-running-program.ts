/**
 * Programs that run, and whose output changes with one microtask tick more or less: async functions and
 * generators, thenables, `for await`, `await using`, patterns, `finally` and closures, met at random. What
 * they log is compared between ways of running them. `invent-program.ts` has wilder ones, which do not run.
 */
import fc from "fast-check";
import { prelude } from "./prelude.ts";
import { shape, type Text } from "./shape.ts";

/** Where code stands: what it may say depends on that. */
const contexts = ["plain", "async", "generator", "asyncGenerator"] as const;
type Context = (typeof contexts)[number];
type Tie = (name: `${"expression" | "statement" | "body"} ${Context}`) => Text;

const either = fc.constantFrom;

/** `@` is another number each time. */
const values = either(
  ...["1", '"s"', "undefined", "null", "true", "[1, 2]", "[]", "o", "print(@)", "hit(@)", "never"],
  ...["Promise.resolve(1)", 'Promise.reject(new E("r@"))', "later(2)", "later(1, 5)"],
  ...["thenable(@)", "badThenable(@)", "badThen(@)", "Promise.resolve(thenable(@))"],
  ...[
    "spied(@, later(1))",
    "spied(@, thenable(@))",
    "spied(@, [1])",
    "P.resolve(1)",
    "P.reject(new E('p@'))",
    "own(@)",
  ],
  ...["new Promise((r) => r(thenable(@)))", "new Promise((r, j) => { j(new E('j@')); r(1); })"],
  ...[
    "f0()",
    "f1(a)",
    "f0(a, b)",
    "g0()",
    "y0()",
    "source(@)",
    "asyncSource(@)",
    "brokenSource(@)",
  ],
  ...["m.am()", "m.ag()", "m.x", "m.y", "new K().am()", "K.as()", "new K().hidden()"],
);
const names = either("a", "b", "c");
const targets = either("a", "b", "c", "o.p", "o[a]", "o.q.r");

const calls = (context: Context): boolean => context === "async" || context === "asyncGenerator";
const yields = (context: Context): boolean =>
  context === "generator" || context === "asyncGenerator";

function expressionsIn(context: Context, tie: Tie): Text[] {
  const e = tie(`expression ${context}`);
  const plain = tie("expression plain");
  const async = tie("body async");
  const asyncGenerator = tie("body asyncGenerator");
  const generator = tie("body generator");
  const everywhere = [
    shape("(%, %)", e, e),
    shape("[%, %]", e, e),
    shape("[...list(%)]", e),
    shape("({ p: %, [key(%)]: % }.p)", e, e, e),
    shape("(% ?? %)", e, e),
    shape("(% && %)", e, e),
    shape("(% || %)", e, e),
    shape("(% ? % : %)", e, e, e),
    shape("o?.[key(%)]", e),
    shape("n?.[key(%)]", e),
    shape("n?.p(%)", e),
    shape("o.q?.m?.(%, %)", e, e),
    shape("id(...list(%), %)", e, e),
    shape("`${text(%)}-${text(%)}`", e, e),
    shape("tag`x${%}y${%}`", e, e),
    shape("typeof (%)", e),
    shape("void (%)", e),
    shape("(% = %)", targets, e),
    shape("(o[key(%)] = %)", e, e),
    shape("(o[key(%)] ??= %)", e, e),
    shape("(a &&= %)", e),
    shape("(b ||= %)", e),
    shape("(o.p += text(%))", e),
    shape("([a, b = %] = list(%))", e, e),
    shape("({ p: a = %, ...c } = object(%))", e, e),
    shape("Promise.all([%, %])", e, e),
    shape("Promise.all(iterable(%, @))", e),
    shape("Promise.race([%, %])", e, e),
    shape("Promise.allSettled([%, %])", e, e),
    shape("Promise.any([%, %])", e, e),
    shape("Promise.try(() => %)", plain),
    shape("Promise.resolve(%).then((v) => hit(@, v), (v) => { print(@, v); throw v; })", e),
    shape("Promise.resolve(%).catch((b) => %)", e, plain),
    shape("Promise.resolve(%).finally(() => %)", e, plain),
    shape("queueMicrotask(() => { try { print(@, %); } catch (e) { print(@, e); } })", plain),
    shape(
      "new Promise((resolve, reject) => { try { resolve(%); } catch (e) { reject(e); } })",
      plain,
    ),
    shape("(() => { % })()", tie("body plain")),
    shape("(async () => %)()", tie("expression async")),
    shape("(async (a, b = %) => { % })(%)", plain, async, e),
    shape("(async ({ p: b, ...c }) => { % })(o)", async),
    shape("(async function () { % })()", async),
    shape("(function* () { % })()", generator),
    shape("(async function* () { % })()", asyncGenerator),
    shape("run((function* () { % })())", generator),
    shape("each(iterable(%, @))", e),
    shape("each((async function* () { % })())", asyncGenerator),
    shape("drive((async function* () { % })())", asyncGenerator),
    shape("({ async am() { % } }).am()", async),
    shape("({ async *[key(%)]() { % } })", e, asyncGenerator),
    shape("new (class extends K { async am() { await super.am(); % } })().am()", async),
    shape("new (class { #h = %; async am() { const a = this.#h; % } })().am()", plain, async),
    shape("(new (class { static { (() => { % })(); } })(), 1)", tie("body plain")),
  ];
  const awaiting = [
    ...Array.from({ length: 3 }, () => shape("(await %)", e)),
    shape("id(await %, await %)", e, e),
    shape("(o[key(await %)] = await %)", e, e),
    shape("(o.p += text(await %))", e),
    shape("`${text(await %)}${text(await %)}`", e, e),
    shape("(await %)?.[key(await %)]", e, e),
    shape("o.q?.m?.(await %)", e),
    shape("m.mm(await %)", e),
    shape("new K(await %)", e),
  ];
  const yielding = [
    ...Array.from({ length: 2 }, () => shape("(yield %)", e)),
    shape("(yield* list(%))", e),
    shape("id(yield %, yield)", e),
  ];
  const delegating =
    context === "generator"
      ? [shape("(yield* source(@))"), shape("(yield* y0())")]
      : [
          shape("(yield* (async function* () { % })())", asyncGenerator),
          shape("(yield* iterable(%, @))", e),
          shape("(yield* asyncSource(@))"),
          shape("(yield* brokenSource(@))"),
          shape("(yield* g0())"),
        ];
  return [
    ...everywhere,
    ...(calls(context) ? awaiting : []),
    ...(yields(context) ? [...yielding, ...delegating] : []),
  ];
}

/** `§` is a number of the statement's own: that of its label. */
function statementsIn(context: Context, tie: Tie): Text[] {
  const e = tie(`expression ${context}`);
  const s = tie(`statement ${context}`);
  const everywhere = [
    shape("print(@, %);", e),
    shape(";%;", e),
    shape("ticks(3); %", s),
    shape("{ const z = %; print(@, z); }", e),
    shape("{ let a = %; % }", e, s),
    shape("{ const [b = %, ...c] = list(%); % }", e, e, s),
    shape("{ const { p: a = %, [key(%)]: b } = object(%); % }", e, e, e, s),
    shape("{ % const c = a; }", s),
    shape("{ function a() { % } % }", tie("body plain"), s),
    shape("{ class a { static v = %; static { print(this.v); } } }", tie("expression plain")),
    shape("if (%) { % } else { % }", e, s, s),
    shape("for (let i = 0; i < 2; i++) { % kept.push(() => i); }", s),
    shape("for (let i = 0, j = %; i < 3; i++) { if (i === 1) continue; % }", e, s),
    shape("for (const x of list(%)) { % if (stop()) break; }", e, s),
    shape("for (const x of source(@)) { % if (stop()) break; }", s),
    shape("for (const p in object(%)) { print(p); % }", e, s),
    shape(
      "o§: for (const x of [1, 2]) { for (const y of list(%)) { if (stop()) continue o§; % break o§; } }",
      e,
      s,
    ),
    shape("switch (%) { case %: % case %: % break; default: % }", e, e, s, e, s, s),
    shape("do { % } while (stop());", s),
    shape("while (stop()) { % }", s),
    shape("l§: { % if (stop()) break l§; % }", s, s),
    shape("try { % } catch { print(@); }", s),
    shape("try { % } catch (a) { print(@, a); % }", s, s),
    shape("try { % } catch ({ name: b }) { print(b); % } finally { % }", s, s, s),
    shape("try { % } finally { print(@); % }", s, s),
    shape("for (const x of [1, 2]) { try { % continue; } finally { % break; } }", s, s),
    shape("try { using r = disposable(@); % } catch (e) { print(@, e); }", s),
    shape("try { using r = disposable(@), q = badDisposable(@); % } catch (e) { print(@, e); }", s),
    shape("kept.push(async () => { % });", tie("body async")),
    either("throw new E('t@');", "throw null;", "print(@);", "return;"),
    either("for (const call of kept.splice(0)) hit(call());"),
    shape("throw %;", e),
    ...Array.from({ length: 2 }, () => shape("return %;", e)),
  ];
  const awaiting = [
    ...Array.from({ length: 2 }, () => shape("await %;", e)),
    shape("for await (const a of %) { print(@, a); % }", e, s),
    shape("for await (const a of asyncSource(@)) { print(@, a); % if (stop()) break; }", s),
    shape(
      "for await (const [a = await %] of iterable(%, @)) { % if (stop()) continue; % }",
      e,
      e,
      s,
      s,
    ),
    shape("for await (o.p of list(%)) { % }", e, s),
    shape(
      "o§: for await (const a of source(@)) { for await (const b of asyncSource(@)) { if (stop()) continue o§; % break o§; } }",
      s,
    ),
    shape(
      "try { for await (const a of brokenSource(@)) { % if (stop()) return %; } } finally { print(@); }",
      s,
      e,
    ),
    shape("try { await using r = asyncDisposable(@); % } catch (e) { print(@, e); }", s),
    shape(
      "try { await using r = asyncDisposable(@), q = badAsyncDisposable(@); using t = disposable(@); % } catch (e) { print(@, e); }",
      s,
    ),
    shape("{ await using r = null; % }", s),
    shape("try { return await %; } catch (b) { print(@, b); } finally { % }", e, s),
    shape("try { return %; } finally { await %; }", e, e),
    shape(
      "for (let i = 0; i < (await 2); i++) { kept.push(async () => { await null; print(@, i); }); % }",
      s,
    ),
    shape("switch (await %) { default: % case await %: % }", e, s, e, s),
    shape("do { % } while (await stop());", s),
  ];
  const yielding = [
    shape("yield %;", e),
    shape("print(@, yield %);", e),
    shape("try { yield %; } finally { print(@); % }", e, s),
    shape("try { yield %; } catch (a) { print(@, a); % }", e, s),
  ];
  return [...everywhere, ...(calls(context) ? awaiting : []), ...(yields(context) ? yielding : [])];
}

/** What the module does itself; it goes on whatever happens. */
function actions(tie: Tie): Text {
  return fc.oneof(
    shape("try { print(@, await %); } catch (e) { print(@, e); }", tie("expression async")),
    shape("try { hit(f1()); await %; } catch (e) { print(@, e); }", tie("expression async")),
    shape("hit((async () => { % })());", tie("body async")),
    shape("drive((async function* () { % })());", tie("body asyncGenerator")),
    shape("each((async function* () { % })());", tie("body asyncGenerator")),
    either(
      "hit(f0()); hit(f1()); ticks(12);",
      "try { for await (const a of g0()) { print(@, a); if (stop()) break; } } catch (e) { print(@, e); }",
      "try { run(y0()); } catch (e) { print(@, e); }",
    ),
  );
}

const pieces = fc.letrec<Record<string, string>>((tie) => {
  const depthIdentifier = fc.createDepthIdentifier();
  const bounds = { maxDepth: 9, depthSize: "small", depthIdentifier } as const;
  const all: Record<string, Text> = { action: actions(tie) };
  for (const context of contexts) {
    const s = tie(`statement ${context}`);
    // Where no more depth is to be had, the first is taken.
    all[`expression ${context}`] = fc.oneof(bounds, names, values, ...expressionsIn(context, tie));
    const ends = either("print(@, a);", "ticks(2);", "c = b;", "hit(f0());");
    all[`statement ${context}`] = fc.oneof(bounds, ends, ...statementsIn(context, tie));
    all[`body ${context}`] = fc.oneof(
      bounds,
      shape("print(@); %", s),
      shape("%\n%", s, s),
      shape("print(@, a); %\nprint(@); %", s, s),
      shape("return %;", tie(`expression ${context}`)),
    );
  }
  return all;
});

function piece(name: string): Text {
  const found = pieces[name];
  if (found === undefined) throw new Error(`Expected a piece "${name}"; found none.`);
  return found;
}

const async = piece("body async");
const asyncGenerator = piece("body asyncGenerator");

/** A module in plain JavaScript. Its realm gives it `log(…)` and `ticks(n)`, which logs the next n turns. */
export const runningProgram: Text = shape(
  `
async function f0(a) { if (deep()) return; % }
const f1 = async (a = 2) => { if (deep()) return; % };
async function* g0() { if (deep()) return; % }
function* y0() { if (deep()) return; % }
const m = {
  async am() { if (deep()) return; % },
  async *ag() { if (deep()) return; % },
  get x() { if (deep()) return; % },
  get y() { return later(1, this.z); },
  z: 4,
  mm(v) { return this === m; },
};
class K {
  #h = later(1, 8);
  constructor(v) { this.v = v; }
  async am() { await this.v; return this.#h; }
  static async as() { await null; return this.name; }
  async hidden() { return #h in this && await this.#h; }
}
%
log("end");
`,
  async,
  async,
  asyncGenerator,
  piece("body generator"),
  async,
  asyncGenerator,
  piece("body plain"),
  fc.array(piece("action"), { minLength: 4, maxLength: 9 }).map((lines) => lines.join("\n")),
).map((text) => {
  let number = 0;
  return prelude + text.replaceAll("@", () => String(++number));
});
