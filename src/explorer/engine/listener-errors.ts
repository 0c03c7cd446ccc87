/**
 * What a listener of the platform's throws (an `abort` event's, or any `EventTarget`'s): the platform catches it
 * and tells the thread by an `error` event, at once.
 * https://html.spec.whatwg.org/multipage/webappapis.html#report-an-exception
 */

/** @param heard takes what was thrown. @returns whether it did; else the thread goes on hearing of it */
export function hearListenerErrors(heard: (error: unknown) => boolean): void {
  // Node has no such event.
  const listen: unknown = Reflect.get(globalThis, "addEventListener");
  if (typeof listen !== "function") return;
  Reflect.apply(listen, globalThis, [
    "error",
    (event: Pick<ErrorEvent, "error" | "preventDefault">) => {
      if (heard(event.error)) event.preventDefault();
    },
  ]);
}
