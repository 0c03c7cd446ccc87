/** On every page: where it is not isolated, seeks isolation. What does so is loaded then. */
let hasBegun = false;
for (const type of ["pointerdown", "keydown", "wheel", "touchstart"]) {
  addEventListener(type, () => (hasBegun = true), { capture: true, once: true, passive: true });
}

// Where the browser knows no isolation there is nothing to seek.
if (typeof crossOriginIsolated === "boolean" && !crossOriginIsolated) {
  import("./reach-isolation.ts")
    .then((isolation) => isolation.reachIsolation(() => hasBegun))
    .catch((cause: unknown) => {
      console.info("Not cross-origin isolated: the service worker could not be registered.", cause);
    });
}
