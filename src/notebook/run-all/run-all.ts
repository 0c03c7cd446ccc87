/**
 * Runs every cell of the page, one after the other, none left out. Stop at a cell goes on with the next,
 * since a program may be meant to run for ever; Stop all ends it.
 */
import "../../words/all-words.ts";
import { LessonCell } from "../lesson-cell.ts";
import { runInOrder } from "../run-in-order.ts";
import { countRuns, type RunCount } from "./count-runs.ts";
import { said } from "../../words/words.ts";

export async function runAll(host: HTMLElement): Promise<void> {
  const start = part(host, "start", HTMLButtonElement);
  const working = part(host, "working", HTMLElement);
  const skip = part(host, "skip", HTMLButtonElement);
  const end = part(host, "end", HTMLButtonElement);
  const at = part(host, "at", HTMLElement);
  const summary = part(host, "summary", HTMLElement);
  if (start.hidden) return;
  const cells = [...document.querySelectorAll("lesson-cell")].filter(
    (cell) => cell instanceof LessonCell,
  );
  const stopped = new AbortController();
  let current: LessonCell | undefined;
  end.onclick = () => stopped.abort();
  skip.onclick = () => current?.stop();

  summary.replaceChildren();
  start.hidden = true;
  working.hidden = false;
  end.focus();
  // The same for all cells: the focus may be on it, or a press.
  const place = new Text();
  const link = linkTo("");
  at.replaceChildren(place, link);
  const runs = await runInOrder(cells, {
    endsAtFailure: false,
    signal: stopped.signal,
    begins: (cell, index) => {
      current = cell;
      place.data = said("{} of {}: ", index + 1, cells.length);
      leadTo(link, cell.file);
    },
  });
  const hadFocus = working.contains(document.activeElement);
  start.hidden = false;
  working.hidden = true;
  // Who has scrolled on to read stays there.
  if (hadFocus) start.focus({ preventScroll: true });
  summary.replaceChildren(...sentences(countRuns(runs, cells.length)));
}

/** `12 of 12 cells have run: 11 done, 1 failed as the lesson means it. Failed: a.ts.` */
function sentences({ ran, of, done, meant, failed, stopped }: RunCount): (Node | string)[] {
  const counts = [said("{} done", done)];
  if (meant > 0) counts.push(said("{} failed as the lesson means it", meant));
  if (failed.length > 0) counts.push(said("{} failed", failed.length));
  if (stopped.length > 0) counts.push(said("{} stopped", stopped.length));
  return [
    said("{} of {} cells have run: {}.", ran, of, counts.join(", ")),
    ...list(said(" Failed: "), failed),
    ...list(said(" Stopped: "), stopped),
  ];
}

function list(title: string, files: readonly string[]): (Node | string)[] {
  if (files.length === 0) return [];
  const links = files.flatMap((file, index) =>
    index === 0 ? [linkTo(file)] : [", ", linkTo(file)],
  );
  return [title, ...links, "."];
}

function linkTo(file: string): HTMLAnchorElement {
  const link = document.createElement("a");
  leadTo(link, file);
  return link;
}

function leadTo(link: HTMLAnchorElement, file: string): void {
  link.href = `#cell-${file}`;
  link.textContent = file;
}

function part<T extends HTMLElement>(host: HTMLElement, name: string, type: new () => T): T {
  const found = host.querySelector(`[data-part="${name}"]`);
  if (found instanceof type) return found;
  throw new Error(`Expected a ${type.name} with data-part="${name}" in <run-all>; found none.`);
}
