/** What an address says of one order of a cell: `#schedule=gather.ts:1a01`, by itself or behind code. Pure. */
export interface LinkedSchedule {
  /** File name, as far as it can be read. */
  readonly file: string;
  /** The schedule's text; anybody may have written it. */
  readonly text: string;
}

/** @param fragment of the address, `#` included. @returns undefined where it names no order */
export function linkedSchedule(fragment: string): LinkedSchedule | undefined {
  const [, written, text = ""] = /[#&]schedule=([^:&]*):?([^&]*)/.exec(fragment) ?? [];
  return written === undefined ? undefined : { file: decoded(written), text };
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
