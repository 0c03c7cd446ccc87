/** The dialog in which the reader chooses what to begin with. */
import * as v from "valibot";
import { fetchJson } from "../fetch-json.ts";
import { cellFiles } from "../sharing/cell-files.ts";
import { openDialog } from "../sharing/dialog.ts";
import type { SharedFile } from "../sharing/shared-code.ts";
import { adoptStyles } from "../adopt-styles.ts";
import styles from "./choose-sample.css?inline";

adoptStyles(styles);

const samplesSchema = v.object({
  startingPoints: v.array(
    v.object({
      name: v.string(),
      about: v.string(),
      files: v.array(v.object({ name: v.string(), source: v.string() })),
    }),
  ),
  lessons: v.array(v.object({ slug: v.string(), title: v.string(), cells: v.array(v.string()) })),
});

/** One line of the dialog. */
interface Choice {
  readonly label: string;
  readonly about?: string;
  /** @throws (rejects) if it cannot be fetched */
  readonly files: () => Promise<readonly SharedFile[]>;
}

/**
 * @returns (settles with) the files, the one to run first; undefined where the reader leaves it
 * @throws (rejects) with a sentence for the reader, if samples cannot be fetched
 */
export async function chooseSample(): Promise<readonly SharedFile[] | undefined> {
  const { startingPoints, lessons } = await fetchJson("playground/samples.json", samplesSchema);
  const chosen = Promise.withResolvers<Choice | undefined>();
  const take = (choice: Choice): void => {
    chosen.resolve(choice);
    dialog.close();
  };
  const dialog = openDialog({
    title: "Start from a sample",
    content: [
      group(
        "Starting points",
        startingPoints.map(({ name, about, files }) => ({
          label: name,
          about,
          files: () => Promise.resolve(files),
        })),
        take,
      ),
      ...lessons.map(({ slug, title, cells }) =>
        group(
          title,
          cells.map((file) => ({ label: file, files: () => cellFiles(slug, file) })),
          take,
        ),
      ),
    ],
    actions: [],
    leave: "Cancel",
  });
  dialog.addEventListener("close", () => chosen.resolve(undefined));
  return (await chosen.promise)?.files();
}

function group(
  title: string,
  choices: readonly Choice[],
  take: (choice: Choice) => void,
): HTMLElement {
  const heading = document.createElement("h3");
  heading.textContent = title;
  const list = document.createElement("ul");
  list.className = "samples";
  list.role = "list";
  for (const choice of choices) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = choice.label;
    button.addEventListener("click", () => take(choice));
    const item = document.createElement("li");
    item.append(button);
    if (choice.about !== undefined) item.append(` ${choice.about}`);
    list.append(item);
  }
  const made = document.createElement("section");
  made.append(heading, list);
  return made;
}
