/** Ways of tracing that are wrong on purpose: what judges the right one must tell them from it. */
import { marks } from "../marks.ts";

const { begin, end } = marks;

/** Puts other hooks in the place of a module's. Each gets the right one as `original`. */
function withHooks(hooks: Readonly<Record<string, string>>): (code: string) => string {
  const others = Object.entries(hooks).map(
    ([name, hook]) => `${name}:((original)=>${hook})(hooks.${name})`,
  );
  return (code) =>
    code.replace(
      /=(þ+n\("[^"]*"\))/,
      (_, given: string) => `=((hooks)=>({__proto__:null,...hooks,${others.join(",")}}))(${given})`,
    );
}

export const mutations: Readonly<Record<string, (code: string) => string>> = {
  /** `await (await x)`: one tick more where nothing is pending. */
  awaitTwice: (code) =>
    code.replaceAll(
      new RegExp(`await${begin} (þ+s)\\((þ+t),${end}`, "g"),
      (_, suspend: string, task: string) => `await${begin} ${suspend}(${task},await ${end}`,
    ),
  /** `return await x`: one or two ticks fewer, and another `catch`. */
  returnAwait: (code) =>
    code.replaceAll(
      new RegExp(`return(${begin}|) (þ+v)\\((þ+t),(${end}|\\(${end}|)`, "g"),
      (_, from: string, returns: string, task: string, to: string) =>
        `return${from} ${returns}(${task},await ${to}`,
    ),
  /** Yields what the generator has waited for itself. */
  yieldAwait: (code) =>
    code.replaceAll(
      new RegExp(`yield${begin} (þ+y)\\((þ+t),${end}`, "g"),
      (_, yields: string, task: string) => `yield${begin} ${yields}(${task},await ${end}`,
    ),
  /** Watches a value with its own `then`. */
  then: withHooks({
    s: "(task,value)=>{try{value?.then?.(()=>{},()=>{})}catch{}return original(task,value)}",
  }),
  /** Looks at what it is told of: proxies tell. */
  look: withHooks({
    s: "(task,value)=>{try{value instanceof Promise}catch{}return original(task,value)}",
    v: "(task,value)=>{try{value instanceof Promise}catch{}return original(task,value)}",
    y: "(task,value)=>{try{value instanceof Promise}catch{}return original(task,value)}",
    f: "(task,error)=>{try{error instanceof Error}catch{}return original(task,error)}",
  }),
  /** Puts a generator of its own between a loop and what it loops over. */
  relay: withHooks({
    w: "(task,items)=>(async function*(){yield*items})()",
    d: "(task,items)=>(async function*(){return yield*items})()",
  }),
  /** Waits once more at the end of a scope. */
  dispose: (code) => code.replaceAll(";using þ", ";await using þ"),
  /** Leaves errors as they are. */
  errors: withHooks({ f: "(task,error)=>error", h: "()=>{}" }),
  /** Leaves nothing by which `toString` could tell what was inserted. */
  unmarked: (code) => code.replaceAll(begin, " ").replaceAll(end, " "),
};
