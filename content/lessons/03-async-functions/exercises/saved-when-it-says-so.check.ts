import { check, expect, scenario } from "exercise";
import type * as Cell from "../save-all.ts";

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const saved = scenario(async (cell: typeof Cell) => {
  const saved: string[] = [];
  await cell.saveAll(["a", "b", "c"], async (draft) => {
    await sleep(50);
    saved.push(draft);
  });
  return saved.toSorted();
});

const oneFails = scenario(
  async (cell: typeof Cell) => {
    try {
      await cell.saveAll(["a", "b", "c"], async (draft) => {
        await sleep(50);
        if (draft === "b") throw new Error("the disk is full");
      });
      return "it came back as if all were saved";
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  },
  { mayFail: true },
);

check("when it comes back, all three are saved", saved, ({ returned }) => {
  expect(returned, "saved by then").to.deep.equal(["a", "b", "c"]);
});

check("where one cannot be saved, saveAll fails with its error", oneFails, ({ returned }) => {
  expect(returned, "what the caller hears").to.equal("the disk is full");
});
