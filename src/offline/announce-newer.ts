/** One calm line when a newer version of the kept course has come. It changes nothing until it is asked to. */
import { footButton, showFootLine } from "../notebook/foot-line.ts";
import { siteRegistration } from "../service-worker/site-root.ts";
import { isKeeping } from "../service-worker/worker-scripts.ts";
import { useNewer } from "./course-keeping.ts";

/** In `sessionStorage`, for as long as the tab: the reader has said Later. */
const laterKey = "interleave:newer-later";

export async function announceNewer(): Promise<void> {
  const registration = await siteRegistration();
  if (registration === undefined) return;
  const tellOnceThere = (worker: ServiceWorker | null): void => {
    if (!isKeeping(worker)) return;
    if (worker.state === "installed") tellReady();
    else worker.addEventListener("statechange", () => tellOnceThere(worker), { once: true });
  };
  tellOnceThere(registration.waiting);
  tellOnceThere(registration.installing);
  registration.addEventListener("updatefound", () => tellOnceThere(registration.installing));
  // Pressed in another tab: this page stays as it is, of the version before, until the reader is ready.
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (!isKeeping(navigator.serviceWorker.controller)) return;
    tell("Another tab has gone on to a newer version of the course.", "Load this page again", () =>
      location.reload(),
    );
  });
}

function tellReady(): void {
  // There the control says so, with the same button.
  if (document.querySelector("kept-course") !== null || wasToldLater()) return;
  tell("A newer version of the course has come.", "Use it now", () => void useNewer());
}

let line: HTMLElement | undefined;

function tell(text: string, name: string, act: () => void): void {
  line?.remove();
  const later = footButton("Later", () => {
    line?.remove();
    sayLater();
  });
  line = showFootLine(text, [footButton(name, act), later]);
}

function wasToldLater(): boolean {
  try {
    return sessionStorage.getItem(laterKey) !== null;
  } catch {
    return false; // Storage is blocked: the line comes again with the next page.
  }
}

function sayLater(): void {
  try {
    sessionStorage.setItem(laterKey, "");
  } catch {
    // As above.
  }
}
