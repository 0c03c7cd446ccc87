// It waits for all, and keeps what went wrong to itself.
//
// fails: where one cannot be saved, saveAll fails with its error
// says: what the caller hears: expected 'the disk is full', found 'it came back as if all were saved'
export type Save = (draft: string) => Promise<void>;

export async function saveAll(drafts: string[], save: Save): Promise<void> {
  await Promise.all(drafts.map((draft) => save(draft).catch(() => undefined)));
}
