/** Ways of tracing that are wrong on purpose: what judges the right one must tell them from it. */
import { marks } from "../marks.ts";

const { begin, end } = marks;

/** Puts another hook in the place of one of a module's. `original`: the right one. */
function withHook(name: string, hook: (original: string) => string): (code: string) => string {
  return (code) =>
    code.replace(
      /=(þ+n\("[^"]*"\))/,
      (_, hooks: string) =>
        `=((hooks)=>({__proto__:null,...hooks,${name}:${hook(`hooks.${name}`)}}))(${hooks})`,
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
  /** Watches a value with its own `then`. */
  then: withHook(
    "s",
    (original) =>
      `(task,value)=>{try{value?.then?.(()=>{},()=>{})}catch{}return ${original}(task,value)}`,
  ),
  /** Looks at what it is told of: proxies tell. */
  look: withHook(
    "v",
    (original) => `(task,value)=>{try{value instanceof Promise}catch{}return ${original}(task,value)}`,
  ),
  /** Makes an array of what is iterated. */
  collect: withHook(
    "w",
    (original) =>
      `(task,items,name)=>${original}(task,items==null||items[Symbol.asyncIterator]?items:[...items],name)`,
  ),
  /** Leaves errors as they are. */
  errors: (code) => withHook("f", () => "(task,error)=>error")(withHook("h", () => "()=>{}")(code)),
  /** Yields what the generator has waited for itself. */
  yieldAwait: (code) =>
    code.replaceAll(
      new RegExp(`yield${begin} (þ+y)\\((þ+t),${end}`, "g"),
      (_, yields: string, task: string) => `yield${begin} ${yields}(${task},await ${end}`,
    ),
};
