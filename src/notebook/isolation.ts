/** What to tell a reader whose page lacks shared memory, when a run needed it. */
import type { ConsoleLine } from "../console/line.ts";
import { lineText } from "../console/text.ts";
import { siteAddress } from "./site-address.ts";
import { said } from "../words/words.ts";

/** True where an error of the run comes of the page not being cross-origin isolated. */
export function neededIsolation(lines: readonly ConsoleLine[]): boolean {
  if (crossOriginIsolated) return false;
  return lines.some(
    (line) =>
      line.level === "error" &&
      /SharedArrayBuffer|not cross-origin isolated/.test(lineText(line.content)),
  );
}

export function isolationNote(): Node[] {
  const link = document.createElement("a");
  link.href = siteAddress("hosting/#isolation");
  link.textContent = said("Isolation: why, and what to do");
  const because = said(
    isSecureContext
      ? "This page is not cross-origin isolated, and so the browser gives it no shared memory. "
      : "This page came over plain http, and so the browser gives it no shared memory: open it over https. ",
  );
  return [document.createTextNode(because), link];
}
