/** The environment for a Playwright that a test of Playwright's starts. */

/** What Playwright tells its workers is not for another; where its browsers lie is for every one. */
export function environmentForPlaywright(
  environment: Readonly<NodeJS.ProcessEnv>,
): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) => name === "PLAYWRIGHT_BROWSERS_PATH" || !/^(TEST_|PLAYWRIGHT_|PW_)/.test(name),
    ),
  );
}
