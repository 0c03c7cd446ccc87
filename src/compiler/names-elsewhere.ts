/** Names that code finds in a page, in Node or in Deno, and not in a cell: why, and what to write. */

const noPage = 'cells run in a worker, which has no page; display of "lab" shows what they draw';
const noDialog = "cells run in a worker, which opens no dialog";
const nothingKept = "cells keep nothing from run to run: a variable lasts as long as its run";
const notNode = "cells run in a browser, not in Node";

/** Without a prototype: what is looked up may be any text of a program's. */
const reasons: Readonly<Partial<Record<string, string>>> = Object.assign(
  Object.create(null) as object,
  {
    window: "cells run in a worker, which has no window: its global object is globalThis",
    document: noPage,
    Element: noPage,
    HTMLElement: noPage,
    HTMLCanvasElement: noPage,
    Image: noPage,
    Audio: noPage,
    AudioContext: noPage,
    DOMParser: noPage,
    MutationObserver: noPage,
    IntersectionObserver: noPage,
    ResizeObserver: noPage,
    customElements: noPage,
    getComputedStyle: noPage,
    matchMedia: noPage,
    innerWidth: noPage,
    innerHeight: noPage,
    alert: `${noDialog}: print with console.log`,
    confirm: `${noDialog}: write the answer into the code`,
    prompt: `${noDialog}: write the answer into the code`,
    localStorage: nothingKept,
    sessionStorage: nothingKept,
    caches: nothingKept,
    SharedWorker: "the workers of a run are its own: write new Worker",
    process: notNode,
    __dirname: notNode,
    __filename: notNode,
    require: "cells are ES modules: write import",
    module: "cells are ES modules: write export",
    exports: "cells are ES modules: write export",
    global: `${notNode}: write globalThis`,
    Buffer: `${notNode}: write Uint8Array`,
    NodeJS: `${notNode}: for what setTimeout returns, write ReturnType<typeof setTimeout>`,
    setImmediate: `${notNode}: write setTimeout`,
    clearImmediate: `${notNode}: write clearTimeout`,
    Deno: "cells run in a browser, not in Deno",
    Bun: "cells run in a browser, not in Bun",
  } satisfies Record<string, string>,
);

/** Why cells have no such name, to go on with after a colon; where nothing is known of it, `undefined`. */
export function whyNotInCells(name: string): string | undefined {
  return reasons[name];
}

/**
 * `Cannot find name 'process'.` and the like, in the words of TypeScript, without its advice to install or to
 * configure what a cell has no way to; of a name that is known, with a word on where it is at home in the place
 * of any advice or guess.
 *
 * @returns other messages as they are
 */
export function explainMissingName(message: string): string {
  const [, sentence, name = "", advice = ""] =
    /^(Cannot find name(?:space)? '([^'\n]*)'\.)( Do you need to .*| Did you mean .*)?$/s.exec(
      message,
    ) ?? [];
  if (sentence === undefined) return message;
  const reason = whyNotInCells(name) ?? (advice.includes("@types/node") ? notNode : undefined);
  if (reason === undefined) return advice.startsWith(" Did") ? message : sentence;
  return `${sentence} ${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
}
