// An await in front of forEach: it waits for what forEach returns, and that is undefined.
//
// fails: when it comes back, all three are saved
// says: saved by then: expected [ 'a', 'b', 'c' ], found []
export type Save = (draft: string) => Promise<void>;

export async function saveAll(drafts: string[], save: Save): Promise<void> {
  await drafts.forEach(async (draft) => {
    await save(draft);
  });
}
