// Makes code from strings, by every way that there is.
//
// ends: done
// prints:
//   eval EvalError
//   indirect EvalError
//   Function EvalError
//   async EvalError
//   generator EvalError
//   async generator EvalError
//   Reflect EvalError
//   bound EvalError
//   timer TypeError
//   interval TypeError
const attempt = async (name: string, call: () => unknown) => {
  try {
    console.log(name, await call());
  } catch (error) {
    console.log(name, (error as Error).name);
  }
};

const text = "postMessage(1)";
await attempt("eval", () => eval(text));
await attempt("indirect", () => (0, eval)(text));
await attempt("Function", () => new Function(text));
await attempt("async", () => new ((async () => {}).constructor as any)(text));
await attempt("generator", () => new (function* () {}.constructor as any)(text));
await attempt("async generator", () => new (async function* () {}.constructor as any)(text));
await attempt("Reflect", () => Reflect.construct((() => {}).constructor, [text]));
await attempt("bound", () => (Function as any).bind(null, text)());
await attempt("timer", () => (setTimeout as any)(text));
await attempt("interval", () => (setInterval as any)(text));
