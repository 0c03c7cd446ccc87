import { expect, test } from "vitest";
import { environmentForPlaywright } from "./child-environment.ts";

test("what one Playwright tells its workers stays with it; where browsers lie is handed on", () => {
  const handedOn = {
    PATH: "/bin",
    PLAYWRIGHT_BROWSERS_PATH: "/browsers",
    CHROMIUM_PATH: "/chromium",
  };
  const own = { TEST_WORKER_INDEX: "0", PLAYWRIGHT_TEST: "1", PW_TEST_HTML: "x" };
  expect(environmentForPlaywright({ ...own, ...handedOn })).toEqual(handedOn);
});
