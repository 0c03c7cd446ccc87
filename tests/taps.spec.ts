/** A cell that listens for taps: the pad under it, pressed as a reader presses it. */
import { expect, test } from "@playwright/test";

const listening = `import { taps } from "lab";
const stop = taps((tap) => {
  console.log(tap.timeStamp <= performance.now() ? "in time" : "from the future");
  if (++count === 3) stop();
});
let count = 0;
`;

test("the pad stands ready while the run listens, for a finger and for the keyboard", async ({
  page,
}) => {
  await page.goto("/playground/");
  const cell = page.getByRole("region", { name: "main.ts", exact: true });
  await cell.getByRole("textbox", { name: "Code of main.ts" }).fill(listening);
  await cell.getByRole("button", { name: "Run", exact: true }).click();

  const pad = cell.getByRole("button", { name: "Tap here" });
  await expect(pad).toBeEnabled();
  const log = cell.getByRole("log", { name: "Output of main.ts" });
  await pad.click();
  await expect(log).toHaveText(/^in time$/);
  await pad.focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");

  await expect(cell).toHaveAttribute("data-state", "done");
  await expect(log.locator("[data-level]")).toHaveText(["in time", "in time", "in time"]);
  await expect(pad).toBeDisabled();
  await expect(pad).toHaveAccessibleName("Tap here once the cell runs");
  await expect(pad).toBeFocused();
});

test("the pad rests once the run is stopped, and serves the next", async ({ page }) => {
  await page.goto("/playground/");
  const cell = page.getByRole("region", { name: "main.ts", exact: true });
  await cell.getByRole("textbox", { name: "Code of main.ts" }).fill(listening);
  const run = cell.getByRole("button", { name: "Run", exact: true });
  await run.click();
  const pad = cell.getByRole("button", { name: "Tap here" });
  await expect(pad).toBeEnabled();
  await cell.getByRole("button", { name: "Stop", exact: true }).click();
  await expect(cell).toHaveAttribute("data-state", "stopped");
  await expect(pad).toBeDisabled();

  await run.click();
  await expect(pad).toBeEnabled();
  await pad.click();
  await expect(cell.getByRole("log")).toHaveText("in time");
});
