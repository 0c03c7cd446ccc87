/**
 * Changes to a source, in two layers. In place: characters become spaces or other characters, so that
 * every offset stays. Then insertions, at offsets of the source, which move what is behind them on
 * their line and are the only reason for a source map.
 */
import MagicString from "magic-string";

interface Insertion {
  readonly offset: number;
  readonly text: string;
  readonly side: "before" | "after";
  /** Where what it belongs to ends (`before`) or begins (`after`): tells the outer from the inner. */
  readonly reach: number;
}

export class Edits {
  readonly #source: string;
  readonly #blanks: { readonly start: number; readonly end: number }[] = [];
  readonly #marks = new Map<number, string>();
  readonly #insertions: Insertion[] = [];
  #appendix = "";

  constructor(source: string) {
    this.#source = source;
  }

  /** Makes spaces of what is there; white space and line breaks stay as they are. */
  blank(start: number, end: number): void {
    this.#blanks.push({ start, end });
  }

  /** Writes `text` over what is there, on top of any `blank`. */
  put(offset: number, text: string): void {
    this.#marks.set(offset, text);
  }

  /**
   * Inserts in front of what begins at `offset` and ends at `reach`. Of several, that of the widest
   * comes first; of equally wide ones, the first given.
   */
  insertBefore(offset: number, text: string, reach: number): void {
    this.#insertions.push({ offset, text, side: "before", reach });
  }

  /**
   * Inserts behind what ends at `offset` and began at `reach`. Of several, that of the narrowest comes
   * first; of equally narrow ones, the last given.
   */
  insertAfter(offset: number, text: string, reach: number): void {
    this.#insertions.push({ offset, text, side: "after", reach });
  }

  /** Adds lines of its own behind the source. */
  append(line: string): void {
    this.#appendix += `${line}\n`;
  }

  /** The source with the first layer of changes: of the same length. */
  inPlace(): string {
    const pieces: string[] = [];
    let done = 0;
    for (const { start, end } of this.#blanks.toSorted((a, b) => a.start - b.start)) {
      const from = Math.max(start, done);
      if (end <= from) continue;
      pieces.push(
        this.#source.slice(done, from),
        this.#source.slice(from, end).replace(/\S/g, " "),
      );
      done = end;
    }
    pieces.push(this.#source.slice(done));
    let text = pieces.join("");
    for (const [offset, mark] of this.#marks) {
      text = text.slice(0, offset) + mark + text.slice(offset + mark.length);
    }
    return text;
  }

  /** Both layers. `mappings` is empty where nothing has moved. */
  finish(): { readonly code: string; readonly mappings: string } {
    const text = this.inPlace();
    const separator = this.#appendix === "" || /(?:^|[\n\r\u2028\u2029])$/.test(text) ? "" : "\n";
    const appendix = separator + this.#appendix;
    if (this.#insertions.length === 0) return { code: text + appendix, mappings: "" };
    const magic = new MagicString(text);
    const before = this.#insertions.filter(({ side }) => side === "before");
    for (const { offset, text: opening } of before.toSorted((a, b) => b.reach - a.reach)) {
      magic.appendRight(offset, opening);
    }
    const after = this.#insertions.filter(({ side }) => side === "after").reverse();
    for (const { offset, text: closing } of after.toSorted((a, b) => b.reach - a.reach)) {
      magic.appendLeft(offset, closing);
    }
    magic.append(appendix);
    const { mappings } = magic.generateMap({ hires: "boundary" });
    return { code: magic.toString(), mappings };
  }

  /** Where the character at an offset of the source is in the finished code. */
  outputOffset(offset: number): number {
    let moved = 0;
    for (const insertion of this.#insertions) {
      if (insertion.offset <= offset) moved += insertion.text.length;
    }
    return offset + moved;
  }
}
