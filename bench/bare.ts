/** What the platform does by itself, to measure the sandbox against. */

/** A worker that posts one message as soon as it runs. */
export const firstMessageCode = `postMessage("x");`;

/**
 * Source of a function from a script's text to an address that a worker starts from: `data:` in WebKit,
 * where `blob:` is refused on isolated pages.
 */
export const addressFunction = `(code) => /AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent)
  ? "data:text/javascript;base64," + btoa(code)
  : URL.createObjectURL(new Blob([code], { type: "text/javascript" }))`;

/** The script of a sandboxed frame that starts such a worker. Named in the page's policy by its hash. */
export const bareFrameScript = `const worker = new Worker((${addressFunction})(${JSON.stringify(firstMessageCode)}));
worker.onmessage = ({ data }) => parent.postMessage(data, "*");`;

/** The same for the page itself. */
export function bareAddress(code: string): string {
  const isWebKit =
    navigator.userAgent.includes("AppleWebKit") && !navigator.userAgent.includes("Chrome");
  return isWebKit
    ? `data:text/javascript;base64,${btoa(code)}`
    : URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
}
