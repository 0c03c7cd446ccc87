/** The lines of HTML that put a cell into another site's page. */
import { said } from "../../words/words.ts";

export interface EmbedSnippet {
  /** Whole address of the cell's own page. */
  readonly address: string;
  /** `gather.ts` */
  readonly file: string;
  /** px: of the cell as it stands, so that little jumps where no script adapts it. */
  readonly height: number;
}

/** https://html.spec.whatwg.org/multipage/iframe-embed-object.html#the-iframe-element */
export function embedSnippet({ address, file, height }: EmbedSnippet): string {
  return [
    "<iframe",
    `  src="${escapeAttribute(address)}"`,
    `  title="${escapeAttribute(said("{}, a cell that runs", file))}"`,
    '  loading="lazy"',
    '  allow="cross-origin-isolated; clipboard-write"',
    `  style="width: 100%; height: ${String(height)}px; border: 0"`,
    "></iframe>",
  ].join("\n");
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

/** Below the site's base. */
export function embedPath(lesson: string, file: string): string {
  return `embed/${lesson}/${encodeURIComponent(file)}/`;
}
