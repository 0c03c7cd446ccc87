/** Notes which cells ran, and where in a lesson the reader is. Comes with what keeps edits. */
import { playground } from "../playground-id.ts";
import { runEnded, type RunEnded } from "../run-ended.ts";
import { keepPlace, keepRan, type Place } from "./kept-progress.ts";
import { showProgress } from "./show-progress.ts";

/** ms: who scrolls on is not there yet. */
const pause = 800;

let isRecording = false;

/** Once a page, however many notebooks it has. */
export function recordProgress(): void {
  // In a frame of somebody else's page there is no course to get on with.
  if (isRecording || window.top !== window) return;
  isRecording = true;
  document.addEventListener(runEnded, (event) => ran(event as CustomEvent<RunEnded>));
  showProgress();
  const lesson = document.querySelector<HTMLElement>(".page-title [data-progress-of]")?.dataset[
    "progressOf"
  ];
  if (lesson !== undefined) followPlace(lesson);
}

/** The cell that ran, and those that it imports or starts: who has run a program has run its files. */
function ran({ target, detail }: CustomEvent<RunEnded>): void {
  const lesson =
    target instanceof Element
      ? target.closest<HTMLElement>("lesson-cell")?.dataset["lesson"]
      : undefined;
  if (lesson === undefined || lesson === "" || lesson === playground) return;
  const files = new Set([detail.file]);
  for (const { source } of detail.trace.tasks) {
    if (source.kind === "module" && source.place !== undefined) files.add(source.place.file);
  }
  for (const file of files) void keepRan(lesson, file);
}

function followPlace(lesson: string): void {
  let known = "";
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const note = (): void => {
    clearTimeout(waiting);
    const place = placeInView();
    if (place === undefined || place.anchor === known) return;
    known = place.anchor;
    void keepPlace(lesson, place);
  };
  const noteSoon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(note, pause);
  };
  document.addEventListener("scroll", noteSoon, { passive: true });
  // This may have come by the reader's first scroll, and that may be their only one.
  noteSoon();
  document.addEventListener("visibilitychange", () => {
    // Another tab may have gone on elsewhere since.
    if (document.visibilityState === "visible") known = "";
    else note();
  });
  document.addEventListener(runEnded, note);
}

/** The last cell or heading that begins in the upper part of the window; none at a page's head. */
function placeInView(): Place | undefined {
  const line = innerHeight * 0.4;
  // Of the cell itself: to ask for what is in one that is far away lays it out.
  const marks = document.querySelectorAll<HTMLElement>(
    ".prose :is(h2, h3)[id], .prose lesson-cell",
  );
  let last: HTMLElement | undefined;
  for (const mark of marks) {
    if (mark.getBoundingClientRect().top <= line) last = mark;
  }
  const found = last?.localName === "lesson-cell" ? last.querySelector("section") : last;
  if (found === undefined || found === null) return undefined;
  const name = found.ariaLabel ?? found.textContent.trim();
  const { lang } = document.documentElement;
  return {
    anchor: found.id,
    name,
    at: Date.now(),
    language: lang === "en" ? undefined : lang,
  };
}
