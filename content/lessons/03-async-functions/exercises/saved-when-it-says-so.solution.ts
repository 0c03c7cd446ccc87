export type Save = (draft: string) => Promise<void>;

export async function saveAll(drafts: string[], save: Save): Promise<void> {
  await Promise.all(drafts.map((draft) => save(draft)));
}
