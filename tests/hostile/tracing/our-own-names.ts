// Uses the names that the tracer's links have, and asks for those that it may have instead.
//
// ends: done
// prints:
//   t, r, e, s
//   undefined, undefined, undefined, undefined
//   async function þt() {{ await null; return "t"; }
// tasks: 4
// concurrency: 2
/* prettier-ignore */ async function þt() { await null; return "t"; }
const þr = async () => "r";
const þe = async () => "e";
class þn {
  static async þs() {
    return "s";
  }
}
async function þþt() {}
void þþt;
const all = [þt(), þr(), þe(), þn.þs()];
console.log((await Promise.all(all)).join(", "));
declare const þþþt: unknown, þþþr: unknown, þþþe: unknown, þx: unknown;
console.log([typeof þþþt, typeof þþþr, typeof þþþe, typeof þx].join(", "));
console.log(String(þt));
