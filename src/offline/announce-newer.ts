/** One calm line when a newer version of the kept course has come. It changes nothing until it is asked to. */
import "../words/all-words.ts";
import { footButton, removeFootLine, showFootLine } from "../notebook/foot-line.ts";
import { readNewest } from "../service-worker/kept-cache.ts";
import { siteRegistration, siteScope } from "../service-worker/site-root.ts";
import { said } from "../words/words.ts";
import { isKeeping } from "../service-worker/worker-scripts.ts";
import { useNewer } from "./course-keeping.ts";
import { isPutOff, putOff } from "./put-off.ts";

export async function announceNewer(): Promise<void> {
  const registration = await siteRegistration();
  if (registration === undefined) return;
  const tellOnceThere = (worker: ServiceWorker | null): void => {
    if (!isKeeping(worker)) return;
    if (worker.state === "installed") void tellReady();
    else worker.addEventListener("statechange", () => tellOnceThere(worker), { once: true });
  };
  tellOnceThere(registration.waiting);
  tellOnceThere(registration.installing);
  registration.addEventListener("updatefound", () => tellOnceThere(registration.installing));
  // Pressed in another tab: this page stays as it is, of the version before, until the reader is ready.
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    void tellGoneOn();
  });
}

async function tellGoneOn(): Promise<void> {
  if (!isKeeping(navigator.serviceWorker.controller)) return;
  // It has been removed: then there is none to go on to.
  if ((await readNewest(siteScope())) === undefined) return;
  tell(said("The course has gone on to a newer version."), said("Load this page again"), () =>
    location.reload(),
  );
}

async function tellReady(): Promise<void> {
  // There the control says so, with the same button.
  if (document.querySelector("kept-course") !== null) return;
  const version = await readNewest(siteScope());
  if (isPutOff(version)) return;
  tell(
    said("A newer version of the course has come."),
    said("Use it now"),
    () => void useNewer(),
    () => putOff(version),
  );
}

let line: HTMLElement | undefined;

function tell(text: string, name: string, act: () => void, onLater?: () => void): void {
  removeFootLine(line);
  const later = footButton(said("Later"), () => {
    removeFootLine(line);
    onLater?.();
  });
  line = showFootLine(text, [footButton(name, act), later]);
}
