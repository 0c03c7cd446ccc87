/** Explores one cell on its page, as a reader would, and reads what came of it. */
import type { Page } from "@playwright/test";
import type { ObservedExploration } from "../src/lesson/compare-exploration.ts";

/** ms: a search has its own bounds, and two ordinary runs come after it. */
const exploreLimit = 120_000;

/**
 * @param file the cell's file name
 * @throws where the page has no such button, or exploring goes on past the limit
 */
export async function exploreCell(page: Page, file: string): Promise<ObservedExploration> {
  const section = page.getByRole("region", { name: file, exact: true });
  await section.getByRole("button", { name: "Explore", exact: true }).click();
  const figure = section.getByRole("figure", { name: `Schedules of ${file}`, exact: true });
  // What is broken is confirmed by ordinary runs, which the next cell's is not to meet.
  const over = page.locator('[data-confirmed], [data-outcome]:not([data-outcome="broken"])');
  await figure.and(over).waitFor({ state: "attached", timeout: exploreLimit });
  const told = await figure.evaluate((element) => ({
    outcome: element.getAttribute("data-outcome") ?? "",
    schedules: Number(element.getAttribute("data-schedules")),
    failed: Number(element.getAttribute("data-failed") ?? 0),
    confirmed: element.getAttribute("data-confirmed"),
    sentence: element.querySelector(".schedule-verdict")?.textContent ?? "",
  }));
  return { ...told, confirmed: told.confirmed ?? undefined };
}
