/**
 * `<run-comparison>`: timelines side by side. As soon as the reader has run one of the cells, it draws
 * what is known of all of them, the reader's own runs in place of the recorded ones.
 */
import { runEnded, type RunEnded } from "./run-ended.ts";

/** The reader's last runs, by file. */
const own = new Map<string, RunEnded>();

document.addEventListener(runEnded, (event) => {
  const { detail } = event as CustomEvent<RunEnded>;
  own.set(detail.file, detail);
  const hosts = `run-comparison[data-cells~="${detail.file}"]`;
  for (const host of document.querySelectorAll<HTMLElement>(hosts)) {
    import("./draw-comparison.ts")
      .then((comparison) => comparison.drawComparison(host, own))
      // What cannot be loaded leaves the picture as it is.
      .catch(() => undefined);
  }
});
