/** Code on its way from one reader to another: what a link holds. Plain data. */

export interface SharedFile {
  /** `gather.ts` */
  readonly name: string;
  readonly source: string;
  /** `checksum` of what the author had written, where the file is a lesson's cell. */
  readonly was?: string;
}

export interface SharedCode {
  /** In the order in which they are shown; the first is what the sender meant. At least one. */
  readonly files: readonly SharedFile[];
  /** The lesson whose cells they are: its slug. */
  readonly lesson?: string;
}

/** What a link may hold. A link that asks for more is not opened. */
export const linkLimits = {
  /** Characters of the link's code: browsers take 2 MB and more, the programs that pass links on far less. */
  characters: 100_000,
  /** Bytes of all that it unpacks to. */
  bytes: 1_000_000,
  files: 100,
} as const;
